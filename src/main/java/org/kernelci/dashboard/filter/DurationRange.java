package org.kernelci.dashboard.filter;

/**
 * Bounds of a duration in whole seconds, both inclusive.
 *
 * @param least null for no lower bound
 * @param most null for no upper bound
 */
public record DurationRange(Long least, Long most) {

    public static final DurationRange ANY = new DurationRange(null, null);

    public boolean isAny() {
        return least == null && most == null;
    }

    /** Whether a duration in seconds lies within; its fraction is dropped first, and no bound admits a missing one. */
    public boolean keeps(Double duration) {
        if (isAny()) {
            return true;
        }
        if (duration == null) {
            return false;
        }
        long seconds = duration.longValue();
        return (most == null || seconds <= most) && (least == null || seconds >= least);
    }
}

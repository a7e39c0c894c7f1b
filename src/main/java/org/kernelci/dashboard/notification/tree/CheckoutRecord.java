package org.kernelci.dashboard.notification.tree;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.report.Stamp;

/**
 * A revision that is reported, with the counts of all its checkouts.
 *
 * @param checkoutId the greatest of their ids
 * @param startTime the latest of theirs
 * @param buildsOther neither passed nor failed, as of boots and tests
 */
public record CheckoutRecord(
        String checkoutId,
        String treeName,
        String url,
        String branch,
        String commit,
        String origin,
        OffsetDateTime startTime,
        long buildsPassed,
        long buildsFailed,
        long buildsOther,
        long bootsPassed,
        long bootsFailed,
        long bootsOther,
        long testsPassed,
        long testsFailed,
        long testsOther) {

    private static final String USUAL_ORIGIN = "maestro";

    public String startText() {
        return Stamp.full(startTime);
    }

    String subject() {
        String source = origin.equals(USUAL_ORIGIN) ? "" : "[" + origin.toUpperCase(Locale.ROOT) + "]";
        return "[STATUS]" + source + " " + Shown.of(treeName) + "/" + branch + " - " + Shown.of(commit);
    }

    boolean isOf(Wish wish) {
        return url.equals(wish.tree().url())
                && branch.equals(wish.report().branch())
                && origin.equals(wish.report().origin());
    }
}

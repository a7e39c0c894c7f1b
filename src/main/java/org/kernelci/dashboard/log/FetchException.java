package org.kernelci.dashboard.log;

/** A file that cannot be fetched. Its text goes out to clients and tells nothing about the network. */
final class FetchException extends Exception {

    /** Why, as far as an answer's status depends on it. */
    enum Reason {
        /** Host, path or address may not be asked, here or after a redirect. */
        FORBIDDEN("Domain not allowed"),
        /** Larger than the limit. */
        TOO_LARGE("Resource too large"),
        /** Network failure, time limit, too many redirects, damaged answer. */
        FAILED("Error fetching the resource");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    FetchException(Reason reason, Throwable cause) {
        super(reason.text, cause);
        this.reason = reason;
    }

    FetchException(Reason reason) {
        this(reason, null);
    }

    Reason reason() {
        return reason;
    }
}

package org.kernelci.dashboard.notification.report;

import java.util.List;

/** What is recorded in the transaction that queues a mail (notifications 5.3). */
public sealed interface Mark {

    /** These issues are known from now on. Refused when another run recorded one of them first. */
    record Announced(List<IssueVersion> issues) implements Mark {}

    /**
     * The issue's report was sent.
     *
     * @param again whether it may have been sent before; if not, the mark is refused in that case
     */
    record IssueSent(IssueVersion issue, boolean again) implements Mark {}

    /**
     * A status report was sent.
     *
     * @param path canonical text of the report's patterns, see {@link PathText}
     */
    record SummarySent(String checkoutId, String branch, String url, String origin, String path) implements Mark {}
}

package org.kernelci.dashboard.notification.subscription;

import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of a tree file (notifications 4.2).
 *
 * @param name a label only
 * @param url of the git repository, compared exactly; null: the entry reports nothing
 */
public record TreeSubscription(
        String name, int line, String url, List<String> defaultRecipients, List<TreeReport> reports) {

    /** Who gets one of this entry's reports. */
    public List<String> recipients(TreeReport report) {
        return report.ignoreDefaultRecipients()
                ? report.recipients()
                : Stream.concat(defaultRecipients.stream(), report.recipients().stream())
                        .toList();
    }
}

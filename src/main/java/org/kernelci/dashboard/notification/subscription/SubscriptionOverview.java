package org.kernelci.dashboard.notification.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of the usual folder as operators see them.
 *
 * @param folder null: the examples of the application
 * @param problem why there are no files; null if the folder can be read
 */
public record SubscriptionOverview(String folder, String problem, List<File> items, long total) {

    /** A file; without entries if it can't be used, for which it then has problems. */
    public record File(String file, String kind, List<Entry> entries, List<Problem> problems) {

        static File of(SubscriptionFile file) {
            return new File(
                    file.name(),
                    file.kind().name().toLowerCase(Locale.ROOT),
                    Stream.concat(
                                    file.trees().stream().map(Entry::of),
                                    file.hardware().stream().map(Entry::of))
                            .toList(),
                    file.problems());
        }
    }

    /** An entry; a tree has no origin and no labs, a platform no URL and no reports. */
    public record Entry(
            String name,
            int line,
            String url,
            String origin,
            Map<String, String> labs,
            List<String> recipients,
            List<TreeReport> reports) {

        static Entry of(TreeSubscription tree) {
            return new Entry(
                    tree.name(), tree.line(), tree.url(), null, Map.of(), tree.defaultRecipients(), tree.reports());
        }

        static Entry of(HardwareSubscription entry) {
            return new Entry(
                    entry.platform(), entry.line(), null, entry.origin(), entry.labs(), entry.recipients(), List.of());
        }
    }
}

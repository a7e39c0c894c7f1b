package org.kernelci.dashboard.notification.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All subscriptions of a folder.
 *
 * @param files in the order of their names
 */
public record Subscriptions(List<SubscriptionFile> files) {

    public List<TreeSubscription> trees() {
        return files.stream().flatMap(file -> file.trees().stream()).toList();
    }

    /** One for each platform and origin: of several, the one read last, in the place of the first. */
    public List<HardwareSubscription> hardware() {
        Map<List<String>, HardwareSubscription> byKey = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.hardware().stream())
                .forEach(entry -> byKey.put(List.of(entry.platform(), entry.origin()), entry));
        return new ArrayList<>(byKey.values());
    }

    /** Default recipients of the first tree with that URL (notifications 4.4); none for null. */
    public List<String> recipientsOf(String url) {
        return trees().stream()
                .filter(tree -> tree.url() != null && tree.url().equals(url))
                .findFirst()
                .map(TreeSubscription::defaultRecipients)
                .orElse(List.of());
    }

    /** What keeps files from being used, one line each: {@code acme.yaml:3: reason}. */
    public List<String> errors() {
        return files.stream()
                .flatMap(
                        file -> file.problems().stream().filter(Problem::error).map(problem -> problem.in(file.name())))
                .toList();
    }
}

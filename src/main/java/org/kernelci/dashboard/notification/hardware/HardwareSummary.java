package org.kernelci.dashboard.notification.hardware;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Stamp;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.notification.subscription.HardwareSubscription;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** {@code hardware_summary} (notifications 6.5). */
@Dependent
public class HardwareSummary implements ReportAction {

    private static final Parameter ORIGINS =
            Parameter.list("hardware-origins", "origins whose subscriptions are served; default all");
    private static final Parameter UPDATE =
            Parameter.flag("update-storage", "accepted for compatibility: nothing is recorded about these reports");

    private final HardwareSummaryQueries queries;
    private final Subscribers subscribers;

    @Inject
    public HardwareSummary(HardwareSummaryQueries queries, Subscribers subscribers) {
        this.queries = queries;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "hardware_summary";
    }

    @Override
    public String description() {
        return "Report what failed on subscribed platforms in the last seven days.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Subscribers.FOLDER, ORIGINS, UPDATE);
    }

    @Override
    public boolean productionOnly() {
        return true;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofSingles();
        List<String> origins = arguments.list(ORIGINS.name());
        List<HardwareSubscription> entries = subscribers.read(arguments, edition).hardware().stream()
                .filter(entry -> origins.isEmpty() || origins.contains(entry.origin()))
                .toList();
        if (entries.isEmpty()) {
            return edition.notice("nobody subscribed to any platform");
        }
        Map<Key, HardwareCounts> counts = queries.counts(entries, now).stream()
                .collect(toMap(count -> new Key(count.platform(), count.origin()), Function.identity()));
        Map<Key, List<FailedTest>> failures = queries.failures(entries, now).stream()
                .collect(groupingBy(test -> new Key(test.platform(), test.origin())));
        for (HardwareSubscription entry : entries) {
            Key key = new Key(entry.platform(), entry.origin());
            if (counts.containsKey(key)) {
                edition.add(
                        report(entry, counts.get(key), failures.getOrDefault(key, List.of()), now, MessageIds.next()));
            } else {
                edition.notice(entry.platform() + ", origin " + entry.origin() + ": no tests in the last seven days");
            }
        }
        return edition;
    }

    /** @param failures newest first */
    static Report report(
            HardwareSubscription entry,
            HardwareCounts counts,
            List<FailedTest> failures,
            OffsetDateTime now,
            String messageId) {
        Page page = new Page(entry.platform(), entry.labs(), counts, Suite.of(failures));
        return Report.of(
                        Kind.HARDWARE,
                        messageId,
                        "hardware " + entry.platform() + " summary - " + Stamp.brief(now),
                        ReportText.of("hardware", page))
                .withSubscribers(entry.recipients());
    }

    private record Key(String platform, String origin) {}

    /** What the template shows. */
    public record Page(String platform, Map<String, String> labs, HardwareCounts counts, List<Suite> suites) {}
}

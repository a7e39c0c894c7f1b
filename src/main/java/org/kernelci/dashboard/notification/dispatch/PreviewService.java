package org.kernelci.dashboard.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.notification.report.Addressing;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.TaskFailure;

/** Renders what a run would send, and changes nothing. */
@ApplicationScoped
public class PreviewService {

    private List<ReportAction> actions;
    private InstanceSettings instance;
    private Clock clock;

    /** For the container. */
    protected PreviewService() {}

    @Inject
    PreviewService(Instance<ReportAction> actions, InstanceSettings instance, Clock clock) {
        this(actions.stream().toList(), instance, clock);
    }

    PreviewService(List<ReportAction> actions, InstanceSettings instance, Clock clock) {
        this.actions = List.copyOf(actions);
        this.instance = instance;
        this.clock = clock;
    }

    Set<String> names() {
        return actions.stream().map(ReportAction::name).collect(Collectors.toSet());
    }

    /**
     * @param name of an action, see {@link #names}
     * @param options texts by option name; options of other actions have no effect
     * @throws BadArguments naming options that no action has, and wrong values
     */
    public Preview preview(String name, Map<String, String> options) throws BadArguments {
        ReportAction action = action(name).orElseThrow();
        refuseForeignFolder(options);
        Arguments arguments = Arguments.of(ReportTask.parametersOf(action), withoutForeign(action, options));
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try {
            Addressing addressing = Addressing.of(arguments);
            return preview(
                    action.edition(arguments, now), addressing, ReportTask.blockade(action, instance, addressing));
        } catch (TaskFailure refused) {
            return new Preview(List.of(), List.of(), RunState.FAILED, refused.getMessage());
        }
    }

    private static Preview preview(Edition edition, Addressing addressing, String blockade) {
        List<Preview.Item> items = edition.reports().stream()
                .map(report -> Addressed.of(report, addressing))
                .map(one -> Preview.Item.of(one.mail(), obstacle(one, blockade)))
                .toList();
        List<String> messages = new ArrayList<>(edition.notices());
        messages.addAll(edition.problems());
        long mails = items.stream().filter(Preview.Item::wouldSend).count();
        Outcome outcome = blockade == null
                ? ReportTask.outcome(ReportTask.queued(mails), edition.problems())
                : Outcome.skipped(blockade);
        return new Preview(items, messages, outcome.state(), outcome.message());
    }

    /** Viewers may look too, but at no other directory of the machine. */
    private static void refuseForeignFolder(Map<String, String> options) throws BadArguments {
        String folder = options.getOrDefault(Subscribers.FOLDER.name(), "").strip();
        if (folder.startsWith("/") || List.of(folder.split("/")).contains("..")) {
            throw new BadArguments(List.of(Subscribers.FOLDER.name() + ": must be below BACKEND_DATA_DIR"));
        }
    }

    private static String obstacle(Addressed one, String blockade) {
        if (blockade != null) {
            return blockade;
        }
        return one.reachesNobody() ? "nobody to send it to" : null;
    }

    private Optional<ReportAction> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    private Map<String, String> withoutForeign(ReportAction action, Map<String, String> options) {
        Set<String> own = names(Stream.of(action));
        Set<String> all = names(actions.stream());
        Map<String, String> mine = new HashMap<>(options);
        mine.keySet().removeIf(name -> all.contains(name) && !own.contains(name));
        return mine;
    }

    private static Set<String> names(Stream<ReportAction> actions) {
        return actions.flatMap(action -> ReportTask.parametersOf(action).stream())
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }
}

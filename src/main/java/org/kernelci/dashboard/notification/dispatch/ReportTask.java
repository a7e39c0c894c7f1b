package org.kernelci.dashboard.notification.dispatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.notification.mail.Mail;
import org.kernelci.dashboard.notification.report.Addressing;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;

/** An action as a task: selects and renders, then queues mail by mail, or only shows them (notifications 1, 3.4). */
final class ReportTask implements Task {

    private static final Logger LOG = System.getLogger(ReportTask.class.getName());

    private final ReportAction action;
    private final InstanceSettings instance;
    private final DispatchQueries queries;
    private final Clock clock;

    ReportTask(ReportAction action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        this.action = action;
        this.instance = instance;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return action.name();
    }

    @Override
    public String description() {
        return action.description();
    }

    @Override
    public List<Parameter> parameters() {
        return parametersOf(action);
    }

    static List<Parameter> parametersOf(ReportAction action) {
        return Stream.concat(action.parameters().stream(), Addressing.PARAMETERS.stream())
                .toList();
    }

    /** Why this instance must not send the action's mails; null: it may. A trial to one address goes anywhere. */
    static String blockade(ReportAction action, InstanceSettings instance, Addressing addressing) {
        return action.productionOnly() && !instance.mailsReports() && !addressing.onlyTo()
                ? "INSTANCE is staging, which sends no " + action.name() + " mails"
                : null;
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        Addressing addressing = Addressing.of(arguments);
        boolean send = arguments.flag("send");
        String blockade = blockade(action, instance, addressing);
        if (send && blockade != null) {
            return Outcome.skipped(blockade);
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Edition edition = action.edition(arguments, now);
        edition.notices().forEach(progress::message);
        edition.problems().forEach(progress::warning);
        List<Addressed> mails = edition.reports().stream()
                .map(report -> Addressed.of(report, addressing))
                .toList();
        progress.total(mails.size());
        progress.count("reports due", mails.size());
        if (!send) {
            mails.forEach(one -> show(one.mail(), progress));
            return outcome(
                    mails.size() + (mails.size() == 1 ? " report" : " reports") + " shown, nothing sent",
                    edition.problems());
        }
        List<String> problems = new ArrayList<>(edition.problems());
        int queued = 0;
        for (List<Addressed> piece : pieces(edition, mails)) {
            progress.checkCancelled();
            queued += queue(piece, now, progress, problems);
            progress.advance(piece.size());
        }
        return outcome(queued(queued), problems);
    }

    private static List<List<Addressed>> pieces(Edition edition, List<Addressed> mails) {
        if (edition.together()) {
            return mails.isEmpty() ? List.of() : List.of(mails);
        }
        return mails.stream().map(List::of).toList();
    }

    /** @return how many mails were queued */
    private int queue(List<Addressed> piece, OffsetDateTime now, Progress progress, List<String> problems) {
        List<Addressed> reaching =
                piece.stream().filter(one -> !one.reachesNobody()).toList();
        piece.stream()
                .filter(Addressed::reachesNobody)
                .forEach(one ->
                        progress.message("nobody to send it to: " + one.mail().subject()));
        progress.count("mails skipped", piece.size() - reaching.size());
        if (reaching.isEmpty()) {
            return 0;
        }
        String problem = null;
        try {
            if (!queries.queue(reaching, progress.run(), now)) {
                problem = "sent by another run meanwhile: ";
            }
        } catch (RuntimeException failure) {
            // the other reports may still go out; the run's state tells
            LOG.log(Level.ERROR, "cannot queue a report", failure);
            problem = "cannot be queued (" + failure.getMessage() + "): ";
        }
        if (problem != null) {
            String line = problem + reaching.get(0).mail().subject();
            progress.warning(line);
            problems.add(line);
            return 0;
        }
        reaching.forEach(one -> progress.message("sending " + one.mail().subject() + "."));
        progress.count("mails queued", reaching.size());
        return reaching.size();
    }

    private static void show(Mail mail, Progress progress) {
        String rule = "=".repeat(80);
        progress.message(rule);
        progress.message("DRY RUN (--send is False)");
        progress.message("new report:");
        progress.message("> " + mail.subject());
        mail.body().lines().forEach(progress::message);
        progress.message(rule);
    }

    static String queued(long mails) {
        return mails + (mails == 1 ? " mail queued" : " mails queued");
    }

    static Outcome outcome(String done, List<String> problems) {
        return problems.isEmpty()
                ? Outcome.succeeded(done)
                : Outcome.partial(done + "; " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                        + problems.get(0));
    }
}

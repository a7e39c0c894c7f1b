package org.kernelci.dashboard.notification.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelci.dashboard.notification.mail.Mail;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/**
 * Who gets the reports of a run, by its options (notifications 1 and 3.2).
 *
 * @param to null: none
 * @param inReplyTo with angle brackets; null: none
 * @param onlyTo everything goes to {@code to} alone, as a trial
 */
public record Addressing(
        String to, List<String> cc, String inReplyTo, boolean lists, boolean ignoreSubscribers, boolean onlyTo) {

    /** What every action takes. */
    public static final List<Parameter> PARAMETERS = List.of(
            Parameter.flag("send", "queue the mails; without it they are only shown"),
            Parameter.flag("yes", "accepted for compatibility: nothing is ever asked"),
            Parameter.text("to", "address of the To header, unless the mailing lists are on"),
            Parameter.list("cc", "addresses that come first in Cc"),
            Parameter.text("in-reply-to", "message id, with angle brackets, that every mail answers"),
            Parameter.flag("add-mailing-lists", "mails go to the results list, answers to the discussion list"),
            Parameter.flag("ignore-recipients", "leave the subscriptions' recipients out of Cc"),
            Parameter.flag("only-to", "send to the address of \"to\" alone, and record nothing"),
            Parameter.text(
                    "monitoring-id", "accepted for compatibility: schedules ping their health checks themselves"));

    static final String RESULTS = "kernelci-results@groups.io";
    static final String DISCUSSION = "kernelci@lists.linux.dev";
    static final String REGRESSIONS = "regressions@lists.linux.dev";

    /** @throws TaskFailure for several addresses in {@code to}, or none where only that one counts */
    public static Addressing of(Arguments arguments) throws TaskFailure {
        String to = arguments.text("to").orElse(null);
        if (to != null && to.contains(",")) {
            throw new TaskFailure("to: takes a single address");
        }
        if (to == null && arguments.flag("only-to")) {
            throw new TaskFailure("only-to: needs an address in \"to\"");
        }
        return new Addressing(
                to,
                arguments.list("cc"),
                arguments.text("in-reply-to").orElse(null),
                arguments.flag("add-mailing-lists"),
                arguments.flag("ignore-recipients"),
                arguments.flag("only-to"));
    }

    public Mail address(Report report) {
        if (onlyTo) {
            return mail(report, to, List.of(), null);
        }
        boolean toLists = lists || report.forLists();
        boolean regression = toLists && report.kind().regression() && Report.isUpstream(report.tree());
        // the joined text is taken apart at every comma, also at one in a name
        List<String> copies = Stream.of(
                        regression ? List.of(REGRESSIONS) : List.<String>of(),
                        cc,
                        ignoreSubscribers ? List.<String>of() : report.subscribers())
                .flatMap(List::stream)
                .flatMap(addresses -> Stream.of(addresses.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        return mail(report, toLists ? RESULTS : to, copies, toLists ? DISCUSSION : null);
    }

    /** Why nobody would get the mail; empty when somebody would. */
    public Optional<String> obstacle(Mail mail) {
        return mail.to() == null && mail.cc().isEmpty() ? Optional.of("nobody to send it to") : Optional.empty();
    }

    private Mail mail(Report report, String recipient, List<String> copies, String replyTo) {
        return new Mail(
                report.kind().word(),
                report.messageId(),
                report.subject(),
                recipient,
                copies,
                replyTo,
                inReplyTo,
                report.body());
    }
}

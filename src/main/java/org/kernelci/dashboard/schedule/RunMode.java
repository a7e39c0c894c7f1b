package org.kernelci.dashboard.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.web.Refusal;

/** How an operator runs a job that sends mails (schedules-and-alerts 7.5). */
enum RunMode {
    /** Nothing is sent or written. */
    PREVIEW,
    /** Everything goes to one address; nothing is recorded. */
    ME,
    REAL;

    static List<String> names() {
        return Stream.of(values()).map(RunMode::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The mode that is wanted; none for a job without mails.
     *
     * @throws Refusal with status 422 when it is missing, unknown or doesn't fit
     */
    static Optional<RunMode> of(ScheduledJob job, ManualRun wanted) {
        if (!job.mails()) {
            if (wanted.mode() != null) {
                throw refused("mode", "this job sends no mails");
            }
            return Optional.empty();
        }
        RunMode mode = Stream.of(values())
                .filter(candidate -> candidate.text().equals(wanted.mode()))
                .findAny()
                .orElseThrow(() -> refused("mode", "must be " + String.join(", ", names())));
        if (mode == ME && (wanted.to() == null || !wanted.to().matches("[^\\s,<>]+@[^\\s,<>]+"))) {
            throw refused("to", "must be one mail address");
        }
        return Optional.of(mode);
    }

    private static Refusal refused(String name, String problem) {
        return Refusal.fields(422, "The job can't be run like that.", Map.of(name, problem));
    }

    /** What this mode sets, over the scheduled values and the operator's; an empty text takes one away. */
    Map<String, String> parameters(Task task, String to) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (this) {
            case PREVIEW -> all.put("send", "false");
            case REAL -> all.put("send", "true");
            case ME -> {
                all.put("send", "true");
                all.put("to", to);
                all.put("only-to", "true");
                List.of("cc", "add-mailing-lists", "update-storage").forEach(name -> all.put(name, ""));
                all.put("ignore-recipients", "true");
            }
        }
        List<String> known = task.parameters().stream().map(Parameter::name).toList();
        if (this == ME && !known.contains("only-to")) {
            throw refused("mode", "the task " + task.name() + " can't send to one address alone");
        }
        all.keySet().retainAll(known);
        return all;
    }
}

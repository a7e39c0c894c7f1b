package org.kernelci.dashboard.schedule;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Trigger;
import org.kernelci.dashboard.web.Refusal;

/**
 * Which runs are wanted; null is any.
 *
 * @param states none is any
 * @param from first start
 * @param until start that is too late
 */
record RunQuestion(String job, String task, String trigger, List<String> states, Instant from, Instant until) {

    /** @throws Refusal with status 400 naming each parameter that is wrong */
    static RunQuestion of(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> problems = new LinkedHashMap<>();
        RunQuestion question = new RunQuestion(
                text(query, "job"),
                text(query, "task"),
                trigger(text(query, "trigger"), problems),
                states(text(query, "state"), problems),
                time(query, "from", problems),
                time(query, "until", problems));
        if (!problems.isEmpty()) {
            throw Refusal.fields(400, "There are no such runs.", problems);
        }
        return question;
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String text = query.getFirst(name);
        return text == null || text.isEmpty() ? null : text.replace('\0', ' ');
    }

    private static String trigger(String text, Map<String, String> problems) {
        if (text != null && Trigger.of(text).isEmpty()) {
            problems.put("trigger", "must be schedule, manual or startup");
        }
        return text;
    }

    private static List<String> states(String text, Map<String, String> problems) {
        if (text == null) {
            return List.of();
        }
        List<String> states = new ArrayList<>(List.of(text.split(",")));
        List<String> known = Stream.of(RunState.values()).map(RunState::name).toList();
        if (!known.containsAll(states)) {
            problems.put("state", "must be some of " + String.join(", ", known) + ", with commas");
        }
        return states;
    }

    private static Instant time(MultivaluedMap<String, String> query, String name, Map<String, String> problems) {
        String text = text(query, name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            problems.put(name, "must be a time such as 2026-11-20T12:00:00Z");
            return null;
        }
    }
}

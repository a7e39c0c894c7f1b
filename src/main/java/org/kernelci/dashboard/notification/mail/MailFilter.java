package org.kernelci.dashboard.notification.mail;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kernelci.dashboard.web.Refusal;

/**
 * Which mails are listed; null is no filter.
 *
 * @param text part of subject, recipients or message id
 * @param from first moment of queueing
 * @param until moment of queueing that is too late
 */
record MailFilter(List<String> states, String kind, Long run, String text, Instant from, Instant until) {

    /** @throws Refusal with status 400 naming each parameter that is wrong */
    static MailFilter of(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> problems = new LinkedHashMap<>();
        MailFilter filter = new MailFilter(
                states(text(query, "state"), problems),
                text(query, "kind"),
                run(text(query, "run"), problems),
                text(query, "text"),
                time(query, "from", problems),
                time(query, "until", problems));
        if (!problems.isEmpty()) {
            throw Refusal.fields(400, "There is no such list of mails.", problems);
        }
        return filter;
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String text = query.getFirst(name);
        return text == null || text.isBlank() ? null : text.replace("\0", "").strip();
    }

    private static List<String> states(String text, Map<String, String> problems) {
        if (text == null) {
            return null;
        }
        List<String> states = Stream.of(text.split(","))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .toList();
        if (!MailItem.STATES.containsAll(states)) {
            problems.put(
                    "state",
                    "must be some of "
                            + String.join(
                                    ", ", MailItem.STATES.stream().sorted().toList()));
        }
        return states;
    }

    private static Long run(String text, Map<String, String> problems) {
        if (text != null && !text.matches("[0-9]{1,18}")) {
            problems.put("run", "must be a number");
            return null;
        }
        return text == null ? null : Long.valueOf(text);
    }

    private static Instant time(MultivaluedMap<String, String> query, String name, Map<String, String> problems) {
        String text = text(query, name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            problems.put(name, "must be a time such as 2026-11-20T12:00:00Z");
            return null;
        }
    }
}

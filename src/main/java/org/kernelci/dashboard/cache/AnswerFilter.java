package org.kernelci.dashboard.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.web.Routes;

/**
 * Answers the cached routes from the cache, and fills it (conventions 9). Mapped in {@code web.xml} behind the site's
 * filter: the headers that depend on the request are on the response before it comes here and are never stored.
 */
public class AnswerFilter extends HttpFilter {

    private static final Duration PATIENCE_WITH_EQUALS = Duration.ofSeconds(60);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    CacheSettings settings;

    @Inject
    AnswerStore store;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    private final transient Flights<AnswerKey, Served> flights = new Flights<>(PATIENCE_WITH_EQUALS);

    /** An answer to send; {@code stored} when it came out of the cache. */
    private record Served(StoredAnswer answer, boolean stored) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !Routes.isCached(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (settings.stores()) {
            answerFromCache(request, response, chain);
        } else {
            answerAlone(request, response, chain);
        }
    }

    private void answerFromCache(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AnswerKey key = AnswerKey.of(request);
        Optional<Served> served;
        try (Flights<AnswerKey, Served>.Flight flight = flights.join(key)) {
            if (flight.isFirst()) {
                served = lookUp(key);
                if (served.isEmpty()) {
                    count("miss");
                    Optional<StoredAnswer> made = make(request, response, chain, flight::close);
                    made.ifPresent(answer -> store.keep(key, answer));
                    served = made.map(answer -> new Served(answer, false));
                }
                served.ifPresent(flight::land);
            } else {
                served = flight.await();
                if (served.isEmpty()) {
                    answerAlone(request, response, chain);
                    return;
                }
                count("shared");
            }
        }
        if (served.isPresent()) {
            send(served.get(), request, response);
        }
    }

    /** An answer to GET serves HEAD too, but not the other way round. */
    private Optional<Served> lookUp(AnswerKey key) {
        AnswerKey ofGet = key.forMethod("GET");
        Optional<StoredAnswer> found = store.find(key.equals(ofGet) ? List.of(key) : List.of(ofGet, key));
        found.ifPresent(answer -> count("hit"));
        return found.map(answer -> new Served(answer, true));
    }

    private void answerAlone(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        count("miss");
        Optional<StoredAnswer> made = make(request, response, chain, () -> {});
        if (made.isPresent()) {
            new AnswerSender(request, response).sendFresh(made.get());
        }
    }

    private void send(Served served, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AnswerSender sender = new AnswerSender(request, response);
        if (served.stored()) {
            sender.sendStored(served.answer(), clock.instant());
        } else {
            sender.sendFresh(served.answer());
        }
    }

    /**
     * Has the resource answer. Empty when that answer is none for the cache, by its status or its size: then it has been
     * sent.
     */
    private Optional<StoredAnswer> make(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Runnable beforeOverflow)
            throws IOException, ServletException {
        Set<String> ofSite = Set.copyOf(response.getHeaderNames());
        boolean bodyWanted = request.getMethod().equals("GET");
        CapturedResponse captured = new CapturedResponse(response, bodyWanted, () -> {
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                freshness(clock.instant()).forEach(response::setHeader);
            }
            beforeOverflow.run();
        });
        chain.doFilter(new ReadRequest(request), captured);
        if (captured.isSent()) {
            return Optional.empty();
        }
        if (captured.getStatus() != HttpServletResponse.SC_OK) {
            captured.release();
            return Optional.empty();
        }
        Instant now = clock.instant();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : response.getHeaderNames()) {
            if (name.equalsIgnoreCase("Vary") || !ofSite.contains(name)) {
                headers.put(name, String.join(", ", response.getHeaders(name)));
            }
        }
        headers.remove("Content-Type");
        headers.remove("Content-Length");
        headers.putAll(freshness(now));
        return Optional.of(StoredAnswer.of(now, response.getContentType(), headers, captured.body()));
    }

    private Map<String, String> freshness(Instant now) {
        return Map.of(
                "Expires",
                HTTP_DATE.format(now.plus(settings.lifetime())),
                "Cache-Control",
                "max-age=" + settings.lifetime().toSeconds());
    }

    private void count(String result) {
        meters.count("response_cache_answers", "result", result);
    }

    /** Lets the resource make the body for HEAD as well: its length and its tag are part of that answer. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        ReadRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}

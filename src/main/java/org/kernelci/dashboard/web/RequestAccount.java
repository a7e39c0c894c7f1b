package org.kernelci.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.kernelci.dashboard.monitoring.Meters;

/**
 * What one request leaves in the metrics, under the names that the existing dashboards query (conventions 17.2). Every
 * label has few values, whatever clients send.
 */
final class RequestAccount {

    /** Request attribute: the exception that became an answer of status 500. */
    static final String FAILURE = "dashboard.failure";

    /** Request attribute, present when the site's filter answered: such requests are only counted as a whole. */
    static final String ANSWERED_EARLY = "dashboard.answered-early";

    /** Request attribute, present when the body is sent as it comes. */
    static final String STREAMED = "dashboard.streamed";

    static final String NO_VIEW = "<unnamed view>";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    private final Meters meters;
    private final HttpServletRequest request;
    private final String view;
    private final String method;

    RequestAccount(Meters meters, HttpServletRequest request) {
        this.meters = meters;
        this.request = request;
        this.view = Routes.nameOf(request.getRequestURI()).orElse(NO_VIEW);
        this.method = METHODS.contains(request.getMethod()) ? request.getMethod() : "<invalid method>";
    }

    /** Whether it is for a route of the read API. */
    boolean hasView() {
        return !view.equals(NO_VIEW);
    }

    void begin() {
        meters.count("django_http_requests_before_middlewares");
    }

    void end(Duration duration, int status, long bytes, String contentType) {
        meters.count("django_http_responses_before_middlewares");
        meters.time("django_http_requests_latency_including_middlewares_seconds", duration);
        if (request.getAttribute(ANSWERED_EARLY) == null) {
            request();
            meters.time(
                    "django_http_requests_latency_seconds_by_view_method", duration, "view", view, "method", method);
            answer(Integer.toString(status), bytes, contentType);
            failure();
        }
    }

    private void request() {
        String transport = "https".equals(request.getHeader("X-Forwarded-Proto")) ? "https" : request.getScheme();
        meters.count("django_http_requests_total_by_method", "method", method);
        meters.count("django_http_requests_total_by_transport", "transport", transport);
        if (hasView()) {
            meters.count(
                    "django_http_requests_total_by_view_transport_method",
                    "view",
                    view,
                    "transport",
                    transport,
                    "method",
                    method);
        }
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            meters.count("django_http_ajax_requests");
        }
        meters.size("django_http_requests_body_total_bytes", Math.max(0, request.getContentLengthLong()));
    }

    private void answer(String status, long bytes, String contentType) {
        meters.count("django_http_responses_total_by_status", "status", status);
        meters.count(
                "django_http_responses_total_by_status_view_method", "status", status, "view", view, "method", method);
        meters.size("django_http_responses_body_total_bytes", bytes);
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        boolean utf8 = type.contains("charset=utf-8") || type.startsWith("application/json");
        meters.count("django_http_responses_total_by_charset", "charset", utf8 ? "utf-8" : "other");
        if (hasView()) {
            meters.count("django_http_responses_total_by_templatename", "templatename", "None");
        }
        if (request.getAttribute(STREAMED) != null) {
            meters.count("django_http_responses_streaming");
        }
    }

    private void failure() {
        if (request.getAttribute(FAILURE) instanceof Throwable failure) {
            meters.count(
                    "django_http_exceptions_total_by_type",
                    "type",
                    failure.getClass().getSimpleName());
            meters.count("django_http_exceptions_total_by_view", "view", view);
        }
    }
}

package org.kernelci.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kernelci.dashboard.config.WebSettings;

/**
 * Hosts, CORS and security headers of every path, static pages included (conventions 8). The API's own answers add to
 * them in {@link AnswerHeaders}. Mapped in {@code web.xml}, as the first filter.
 */
public class SiteFilter extends HttpFilter {

    private static final Pattern LOCAL_PAGE = Pattern.compile("http://localhost(:\\d+)?");

    @Inject
    WebSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Vary", "origin");
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(request::getServerName);
        if (!isProbe(request) && !new HostRule(settings.allowedHosts()).allows(host)) {
            byte[] page = HtmlPage.of(400).getBytes(StandardCharsets.UTF_8);
            request.setAttribute(RequestAccount.ANSWERED_EARLY, true);
            response.setStatus(400);
            response.setContentType(HtmlPage.TYPE);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            return;
        }
        Optional<String> allowedOrigin =
                isOperators(request) ? Optional.empty() : allowedOrigin(request.getHeader("Origin"));
        allowedOrigin.ifPresent(origin -> response.setHeader("access-control-allow-origin", origin));
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            request.setAttribute(RequestAccount.ANSWERED_EARLY, true);
            answerPreflight(response, allowedOrigin.isPresent());
            return;
        }
        secure(request, response);
        chain.doFilter(request, response);
    }

    /** Health checks ask the address of a server, not the names that its clients use. */
    private static boolean isProbe(HttpServletRequest request) {
        return request.getServletPath().equals("/health");
    }

    /** Other sites' scripts have no business on the operators' side, whatever they may read of the API. */
    private static boolean isOperators(HttpServletRequest request) {
        return request.getServletPath().startsWith("/admin");
    }

    private Optional<String> allowedOrigin(String origin) {
        if (origin == null) {
            return Optional.empty();
        }
        if (settings.allOriginsAllowed()) {
            return Optional.of("*");
        }
        boolean allowed = settings.allowedOrigins().contains(origin)
                || settings.debug() && LOCAL_PAGE.matcher(origin).matches();
        return allowed ? Optional.of(origin) : Optional.empty();
    }

    private static void answerPreflight(HttpServletResponse response, boolean allowed) {
        if (allowed) {
            response.setHeader(
                    "access-control-allow-headers",
                    "accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with");
            response.setHeader("access-control-allow-methods", "DELETE, GET, OPTIONS, PATCH, POST, PUT");
            response.setHeader("access-control-max-age", "86400");
        }
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(0);
    }

    private void secure(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!request.getRequestURI().startsWith("/api/")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        if ("https".equals(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", settings.debug() ? "max-age=3600" : "max-age=31536000");
        }
    }
}

package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.AdminSettings;

/**
 * Finds out who asks, by password (Basic), by token (Bearer) or by the console's session, and answers nothing itself:
 * its answers would lack the headers that the filters add. Outside {@code /admin/} it does nothing.
 */
@ApplicationScoped
public class OperatorAuthentication implements HttpAuthenticationMechanism {

    /** Name of the session's cookie. */
    static final String COOKIE = "kernelci-console";

    /** Header with the session's token of every change. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private AdminSettings settings;
    private Accounts accounts;
    private Sessions sessions;
    private Login login;

    /** For the container's proxy. */
    protected OperatorAuthentication() {}

    @Inject
    OperatorAuthentication(AdminSettings settings, Accounts accounts, Sessions sessions, Login login) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.login = login;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!settings.hasOperator() || !(ConsolePaths.isApi(request) || ConsolePaths.isPage(request))) {
            return context.doNothing();
        }
        Identity identity = identify(request);
        identity.keepIn(request);
        if (identity.isAccepted()) {
            return context.notifyContainerAboutLogin(
                    identity.caller().name(), Set.of(identity.caller().role()));
        }
        return context.doNothing();
    }

    private Identity identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (ConsolePaths.isApi(request) && authorization != null) {
            return byHeader(authorization, request);
        }
        Optional<Session> session = cookie(request).flatMap(sessions::find);
        return session.isPresent() ? Identity.of(session.get(), isGenuine(request, session.get())) : Identity.NOBODY;
    }

    private Identity byHeader(String authorization, HttpServletRequest request) {
        String[] parts = authorization.strip().split(" +", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return accounts.withToken(parts[1]).map(Identity::of).orElseGet(Identity::wrong);
        }
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            String[] pair = decode(parts[1]).split(":", 2);
            if (pair.length == 2) {
                return byPassword(login.attempt(pair[0], pair[1], Login.address(request)), request);
            }
        }
        return Identity.wrong();
    }

    /** A browser that was once given a password adds it to the requests that pages of any site make. */
    private static Identity byPassword(Login.Result result, HttpServletRequest request) {
        boolean forged = result.caller() != null && !READING.contains(request.getMethod()) && isForeign(request);
        return forged ? Identity.forged(result.caller()) : Identity.of(result);
    }

    /** Programs name no origin; browsers do with every change. */
    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && !origin.substring(origin.indexOf("://") + 1).equalsIgnoreCase("//" + request.getHeader("Host"));
    }

    /** Empty for what is not base64. */
    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static boolean isGenuine(HttpServletRequest request, Session session) {
        String token = request.getHeader(CSRF_HEADER);
        return READING.contains(request.getMethod()) || token != null && Digests.equal(session.csrfToken(), token);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}

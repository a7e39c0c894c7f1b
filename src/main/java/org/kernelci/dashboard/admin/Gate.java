package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Lets nobody into the operators' API, not even to paths that don't exist, whom the authentication did not accept. */
@PreMatching
@ApplicationScoped
public class Gate implements ContainerRequestFilter {

    /** Path of the one resource that is for everyone: a POST logs in. */
    static final String LOGIN = "session";

    @Inject
    HttpServletRequest received;

    @Override
    public void filter(ContainerRequestContext request) {
        Identity identity = Identity.of(received);
        if (identity.isAccepted() || isLogin(request)) {
            return;
        }
        request.abortWith(answer(identity));
    }

    static boolean isLogin(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getPath().equals(LOGIN);
    }

    private Response answer(Identity identity) {
        if (identity.refusal() == null) {
            return challenge("Please log in.");
        }
        return switch (identity.refusal()) {
            case WRONG -> challenge("User, password or token are wrong.");
            case THROTTLED -> throttled(identity.pause().toSeconds());
            case FORGED -> AnswerOfFailure.answer(403, forgery(identity));
        };
    }

    private static String forgery(Identity identity) {
        return identity.bySession().isPresent()
                ? "The header " + OperatorAuthentication.CSRF_HEADER + " lacks the session's token."
                : "Pages of other sites can't make changes.";
    }

    /** A browser that sees a challenge in the answer to a script would open a dialog of its own. */
    private Response challenge(String error) {
        Response answer = AnswerOfFailure.answer(401, error);
        return received.getHeader("Sec-Fetch-Mode") != null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"operators\", charset=\"UTF-8\"")
                        .build();
    }

    static Response throttled(long seconds) {
        long wait = seconds + 1;
        return Response.fromResponse(
                        AnswerOfFailure.answer(429, "Too many wrong passwords; try again in " + wait + " seconds."))
                .header(HttpHeaders.RETRY_AFTER, wait)
                .build();
    }
}

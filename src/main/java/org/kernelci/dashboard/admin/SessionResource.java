package org.kernelci.dashboard.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/** Logging in, out, and who am I. Only JSON is taken: a form of another site can't send that. */
@AdminApi
@Path(Gate.LOGIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SessionResource {

    @Inject
    Login login;

    @Inject
    Sessions sessions;

    @Inject
    HttpServletRequest received;

    /**
     * The one who asks.
     *
     * @param csrfToken to send as {@code X-CSRF-Token} with every change; null without a session
     * @param expiresAt of the session; null without one
     */
    public record WhoAmI(String user, String role, String csrfToken, Instant expiresAt) {}

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Who am I?")
    public WhoAmI whoAmI() {
        Identity identity = Identity.of(received);
        return identity.bySession()
                .map(SessionResource::of)
                .orElseGet(() ->
                        new WhoAmI(identity.caller().name(), identity.caller().role(), null, null));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Log in to the console, which sets a cookie")
    public Response open(InputStream body) {
        Map<String, String> given = credentials(body);
        Login.Result result = login.attempt(given.get("user"), given.get("password"), Login.address(received));
        if (result.pause() != null) {
            return Gate.throttled(result.pause().toSeconds());
        }
        if (result.caller() == null) {
            throw Refusal.error(401, "User or password is wrong.");
        }
        Session session = sessions.open(result.caller());
        return Response.ok(of(session)).cookie(cookie(session.token())).build();
    }

    @DELETE
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Log out")
    public Response close() {
        Identity.of(received).bySession().ifPresent(sessions::close);
        NewCookie gone = cookieOf("").maxAge(0).build();
        return Response.noContent().cookie(gone).build();
    }

    private static Map<String, String> credentials(InputStream body) {
        Optional<JsonNode> json = RequestBody.json(body);
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (String name : new String[] {"user", "password"}) {
            Optional<String> text = json.map(node -> node.path(name))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0);
            text.ifPresentOrElse(value -> given.put(name, value), () -> problems.put(name, "is required"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.fields(400, "User and password are needed.", problems);
        }
        return given;
    }

    private static WhoAmI of(Session session) {
        return new WhoAmI(session.caller().name(), session.caller().role(), session.csrfToken(), session.expiresAt());
    }

    /** Ends with the browser at the latest. */
    private NewCookie cookie(String token) {
        return cookieOf(token).build();
    }

    private NewCookie.Builder cookieOf(String value) {
        boolean encrypted = received.isSecure() || "https".equals(received.getHeader("X-Forwarded-Proto"));
        return new NewCookie.Builder(OperatorAuthentication.COOKIE)
                .value(value)
                .path("/admin")
                .httpOnly(true)
                .secure(encrypted)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}

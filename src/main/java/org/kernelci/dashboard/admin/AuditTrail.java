package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/**
 * Records every change that a known user asks for, done or refused, and every login, in the database and in the log.
 * Wrong passwords are no changes; the log has them.
 */
@PreMatching
@ApplicationScoped
public class AuditTrail implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = System.getLogger(AuditTrail.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BODY = "audit.body";
    private static final int MOST_BYTES = 1 << 16;
    private static final int LONGEST_PATH = 1_000;

    @Inject
    HttpServletRequest received;

    @Inject
    AuditQueries queries;

    @Inject
    Clock clock;

    /** Looks at the beginning of the body and leaves the whole of it to the resource. */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (READING.contains(request.getMethod()) || !request.hasEntity()) {
            return;
        }
        byte[] bytes = request.getEntityStream().readNBytes(MOST_BYTES);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(bytes), request.getEntityStream()));
        RequestBody.json(new ByteArrayInputStream(bytes)).ifPresent(json -> request.setProperty(BODY, json));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        JsonNode body = request.getProperty(BODY) instanceof JsonNode json ? json : null;
        user(request, response, body).ifPresent(user -> record(change(user, request, response, body)));
    }

    private Optional<String> user(ContainerRequestContext request, ContainerResponseContext response, JsonNode body) {
        if (Gate.isLogin(request)) {
            return response.getStatus() == 200 && body != null
                    ? Optional.of(body.path("user").asString())
                    : Optional.empty();
        }
        return Optional.ofNullable(Identity.of(received).caller()).map(Caller::name);
    }

    private Change change(
            String user, ContainerRequestContext request, ContainerResponseContext response, JsonNode body) {
        String query = received.getQueryString() == null ? "" : "?" + received.getQueryString();
        String path = request.getUriInfo().getPath() + query;
        return new Change(
                null,
                clock.instant(),
                user,
                Login.address(received),
                request.getMethod(),
                path.substring(0, Math.min(path.length(), LONGEST_PATH)).replace("\0", ""),
                body == null ? null : MaskedBody.of(body),
                response.getStatus());
    }

    private void record(Change change) {
        LOG.log(
                Level.INFO,
                "{0} from {1}: {2} {3} -> {4}",
                change.userName(),
                change.address(),
                change.method(),
                change.path().replaceAll("\\p{Cntrl}", "?"),
                Integer.toString(change.status()));
        try {
            queries.record(change);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "this change is missing in the audit table", failed);
        }
    }
}

package org.kernelci.dashboard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Raises an alert for every answer of status 500 and above (schedules-and-alerts 5.4). */
@Provider
public class ServerErrorAlert implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BODY = "dashboard.body-start";
    private static final int LONGEST_REASON = 500;
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    RequestAlerts alerts;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") && request.getEntityStream() != null) {
            BodyStart body = new BodyStart(request.getEntityStream());
            request.setEntityStream(body);
            request.setProperty(BODY, body);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 500) {
            String body = request.getProperty(BODY) instanceof BodyStart start ? start.text() : null;
            alerts.raise(message(response.getStatus(), response.getEntity()), body);
        }
    }

    static String message(int status, Object entity) {
        String phrase = Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Unknown Status");
        return "Request failed with error " + status + ": " + phrase
                + reason(entity)
                        .map(text -> "\nReason (limited to 500 characters):\n```json\n"
                                + text.substring(0, Math.min(text.length(), LONGEST_REASON)) + "```")
                        .orElse("");
    }

    /** Pages as they are; data as JSON, of lists the objects without what repeats the request. */
    private static Optional<String> reason(Object entity) {
        if (entity instanceof String page) {
            return Optional.of(page).filter(text -> !text.isEmpty());
        }
        if (!(entity instanceof ErrorBody)) {
            return Optional.empty();
        }
        JsonNode data = JSON.readTree(JsonText.of(entity));
        if (data.isString() && JsonText.isJson(data.stringValue())) {
            data = JSON.readTree(data.stringValue());
        }
        if (data.isArray()) {
            data.valueStream().filter(ObjectNode.class::isInstance).forEach(item -> ((ObjectNode) item)
                    .remove(List.of("input", "url")));
        }
        return Optional.of(JSON.writeValueAsString(data));
    }
}

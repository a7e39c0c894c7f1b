package org.kernelci.dashboard.notification.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/** The operators' chat channel. */
@AdminApi
@Path("chat")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ChatResource {

    @Inject
    ChatService service;

    /** {@code ok}, or what was wrong. */
    public record Tested(String result) {}

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "How the chat channel is")
    public ChatService.State state() {
        return service.state();
    }

    @POST
    @Path("test")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Post a message to the chat channel")
    public Tested test(InputStream body) throws InterruptedException {
        String text = RequestBody.json(body)
                .map(json -> json.path("text"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse(null);
        return new Tested(service.test(text));
    }
}

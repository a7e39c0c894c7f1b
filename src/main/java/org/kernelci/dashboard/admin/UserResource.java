package org.kernelci.dashboard.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/** Users of the console. */
@AdminApi
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UserResource {

    @Inject
    UserService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Users of the configuration, then those that operators have added")
    public Listing<UserService.User> users() {
        return service.all();
    }

    @POST
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Add a user: name, role, password")
    public Response add(InputStream body, @Context SecurityContext caller) {
        JsonNode user = object(body);
        service.add(
                text(user, "name").orElse(""),
                text(user, "role").orElse(""),
                text(user, "password").orElse(""),
                caller.getUserPrincipal().getName());
        return Response.status(Response.Status.CREATED).build();
    }

    @PUT
    @Path("{name}")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Give a user another role or another password")
    public void change(@PathParam("name") String name, InputStream body) {
        JsonNode change = object(body);
        service.change(name, text(change, "role"), text(change, "password"));
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Remove a user")
    public void remove(@PathParam("name") String name) {
        service.remove(name);
    }

    private static JsonNode object(InputStream body) {
        return RequestBody.json(body)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Refusal.error(400, "The body must be a JSON object."));
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}

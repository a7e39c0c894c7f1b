package org.kernelci.dashboard.notification.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** The issues that were announced, and whether they are to be reported. */
@AdminApi
@Path("issues/known")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class KnownIssueResource {

    private static final String ID = "{id: [0-9]{1,18}}";
    private static final Set<String> STATES = Set.of("unsent", "sent", "ignored");

    @Inject
    KnownIssueService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Known issues, newest first")
    public Listing<KnownIssue> issues(@Context UriInfo uri, @QueryParam("state") String state) {
        String asked = state == null || state.isEmpty() ? null : state;
        if (asked != null && !STATES.contains(asked)) {
            throw Refusal.fields(400, "There is no such state.", Map.of("state", "must be unsent, sent or ignored"));
        }
        return service.issues(asked, Paging.of(uri));
    }

    @POST
    @Path(ID + "/ignore")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Never report an issue")
    public KnownIssue ignore(@PathParam("id") long id, @Context SecurityContext caller) {
        return service.ignore(
                id,
                caller.getUserPrincipal() == null
                        ? null
                        : caller.getUserPrincipal().getName());
    }

    @POST
    @Path(ID + "/un-ignore")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Let an issue be reported again")
    public KnownIssue unignore(@PathParam("id") long id) {
        return service.unignore(id);
    }
}

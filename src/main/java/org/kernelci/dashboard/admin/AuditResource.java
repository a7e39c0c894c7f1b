package org.kernelci.dashboard.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;

/** Who changed what, newest first. */
@AdminApi
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {

    @Inject
    AuditService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Changes that were asked for, newest first")
    public Listing<Change> changes(@Context UriInfo uri, @QueryParam("user") String user) {
        return service.changes(user, Paging.of(uri));
    }
}

package org.kernelci.dashboard.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging.Listing;

/** The servers that work on this database. */
@AdminApi
@Path("nodes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NodeResource {

    @Inject
    NodeService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "The servers on this database, latest seen first")
    public Listing<NodeService.Node> nodes() {
        return service.nodes();
    }
}

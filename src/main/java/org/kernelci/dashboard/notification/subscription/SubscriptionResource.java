package org.kernelci.dashboard.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;

/** Who subscribed to what, and which files are wrong. */
@AdminApi
@Path("subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubscriptionResource {

    @Inject
    SubscriptionService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Subscription files with their entries and problems")
    public SubscriptionOverview subscriptions(@Context UriInfo uri) {
        return service.overview(Paging.of(uri));
    }
}

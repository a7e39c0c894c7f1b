package org.kernelci.dashboard.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.config.ListingSettings;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.Parameters;

/** {@code GET origins/} (api-core 12). */
@Path("origins/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "origins")
public class OriginResource {

    @Inject
    OriginService service;

    @Inject
    ListingSettings settings;

    @GET
    @Operation(operationId = "origins_retrieve", summary = "The origins of recent checkouts, and those that send tests")
    @Parameter(
            name = "interval_in_days",
            in = ParameterIn.QUERY,
            description = "Days to look back from midnight UTC; the server's configuration says the default",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", example = "30"))
    @APIResponse(
            responseCode = "200",
            description = "The origins",
            content = @Content(schema = @Schema(implementation = Origins.class)))
    @APIResponse(
            responseCode = "400",
            description = "No checkout in the window, or a parameter that is no number of days",
            content = @Content(schema = @Schema(ref = "Refusal")))
    public Origins origins(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        BigInteger days = parameters.integer("interval_in_days", settings.originIntervalDays(), Bound.greaterThan(0));
        parameters.check();
        return service.since(days);
    }
}

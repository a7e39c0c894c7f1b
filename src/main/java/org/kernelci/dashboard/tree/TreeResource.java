package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;

/** {@code GET tree/} (api-tree 4.1). */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class TreeResource {

    private static final int USUAL_DAYS = 7;

    @Inject
    TreeService service;

    @GET
    @Operation(
            operationId = "tree_retrieve",
            summary = "The trees of an origin at their newest checkouts, with counters")
    @Parameter(ref = "origin")
    @Parameter(
            name = "interval_in_days",
            in = ParameterIn.QUERY,
            description = "Days to look back from now",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "7"))
    @APIResponse(
            responseCode = "200",
            description = "The trees, in no particular order; an object with `error` when there is none",
            content = @Content(schema = @Schema(oneOf = {TreeListingItem[].class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "Violations of the parameters' rules, as a JSON array inside a string",
            content = @Content(schema = @Schema(ref = "Violations")))
    public List<TreeListingItem> listing(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin", "maestro");
        BigInteger days = parameters.integer("interval_in_days", USUAL_DAYS, Bound.greaterThan(0));
        parameters.check();
        return service.listing(origin, days);
    }
}

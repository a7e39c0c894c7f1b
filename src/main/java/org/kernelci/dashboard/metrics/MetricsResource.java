package org.kernelci.dashboard.metrics;

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
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.Refusal;

/** {@code GET metrics/} (api-core 13). */
@Path("metrics/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "metrics")
public class MetricsResource {

    @Inject
    MetricsService service;

    @GET
    @Operation(operationId = "metrics_retrieve", summary = "What was received in some days, and in as many before")
    @Parameter(
            name = "start_days_ago",
            in = ParameterIn.QUERY,
            description = "The first day of the window, counted back from today in UTC",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "7"))
    @Parameter(
            name = "end_days_ago",
            in = ParameterIn.QUERY,
            description = "The first day after the window, counted back from today in UTC",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ActivityReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "No window, or a parameter that is no number of days",
            content = @Content(schema = @Schema(ref = "Refusal")))
    public ActivityReport report(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        BigInteger start = parameters.integer("start_days_ago", 7, Bound.atLeast(0));
        BigInteger end = parameters.integer("end_days_ago", 0, Bound.atLeast(0));
        parameters.check();
        if (start.compareTo(end) <= 0) {
            throw Refusal.error(400, "start_days_ago must be greater than end_days_ago to define a valid interval");
        }
        return service.report(start, end);
    }
}

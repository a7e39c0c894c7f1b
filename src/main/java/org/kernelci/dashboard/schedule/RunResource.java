package org.kernelci.dashboard.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** The history of all jobs and tasks, and what is going on. */
@AdminApi
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RunResource {

    @Inject
    RunService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "Runs, newest first; by job, task, state, trigger and start")
    @Parameter(
            name = "job",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Key of a job")
    @Parameter(
            name = "task",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Name of a task")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "States with commas: FAILED,PARTIAL,LOST")
    @Parameter(
            name = "trigger",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "schedule, manual or startup")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "First start: 2026-11-20T12:00:00Z")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "First start that is too late")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "From 1")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Runs a page, 1 to 200")
    public Listing<RunItem> runs(@Context UriInfo uri) {
        return service.runs(RunQuestion.of(uri), Paging.of(uri));
    }

    @GET
    @Path("{id: [0-9]+}")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "One run with its parameters and the lines of its log after a line")
    public RunDetails run(@PathParam("id") String id, @QueryParam("since") @DefaultValue("0") String since) {
        if (!since.matches("[0-9]{1,9}")) {
            throw Refusal.fields(400, "There is no such line.", Map.of("since", "must be the number of a line"));
        }
        return service.run(number(id), Integer.parseInt(since)).orElseThrow(RunResource::noRun);
    }

    @POST
    @Path("{id: [0-9]+}/cancel")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Asks a run to end")
    @APIResponse(responseCode = "202", description = "The run was told: {\"run\": 17}")
    @APIResponse(responseCode = "409", description = "The run has ended")
    public Response cancel(@PathParam("id") String id, @Context SecurityContext caller) {
        long run = number(id);
        if (!service.cancel(run, caller.getUserPrincipal().getName())) {
            service.run(run, Integer.MAX_VALUE).orElseThrow(RunResource::noRun);
            throw Refusal.error(409, "Run " + run + " has ended.");
        }
        return accepted(run);
    }

    private static long number(String id) {
        if (id.length() > 18) {
            throw noRun();
        }
        return Long.parseLong(id);
    }

    private static Refusal noRun() {
        return Refusal.error(404, "There is no such run.");
    }

    /** Status 202 with the number of the run. */
    static Response accepted(long run) {
        return Response.accepted(Map.of("run", run)).build();
    }

    /** Status 409 with the number of the run that is in the way. */
    static Response busy(String message, long run) {
        return Response.status(Response.Status.CONFLICT)
                .entity(new Busy(message, run, Map.of()))
                .build();
    }

    /** Why nothing was started. */
    public record Busy(String error, long run, Map<String, String> fields) {}
}

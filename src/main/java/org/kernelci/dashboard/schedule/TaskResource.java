package org.kernelci.dashboard.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** All that an operator may start. */
@AdminApi
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TaskResource {

    @Inject
    RunService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "All tasks with their parameters")
    public Listing<TaskItem> tasks() {
        List<TaskItem> tasks = service.tasks();
        return new Listing<>(tasks, tasks.size());
    }

    @GET
    @Path("{name}")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "One task with its parameters")
    public TaskItem task(@PathParam("name") String name) {
        return service.task(name).orElseThrow(TaskResource::noTask);
    }

    @POST
    @Path("{name}")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(
            summary = "Starts a task in the background",
            description = "Body: {\"parameters\": {\"days\": 30}}; values are texts, numbers, flags or lists of texts")
    @APIResponse(responseCode = "202", description = "The number of the run: {\"run\": 17}")
    @APIResponse(responseCode = "409", description = "The task is running; \"run\" is the number of that run")
    @APIResponse(responseCode = "422", description = "Wrong parameters, by name in \"fields\"")
    public Response start(@PathParam("name") String name, InputStream body, @Context SecurityContext caller)
            throws BadArguments {
        service.task(name).orElseThrow(TaskResource::noTask);
        try {
            return RunResource.accepted(service.start(
                    name, ManualRun.of(body), caller.getUserPrincipal().getName()));
        } catch (AlreadyRunning busy) {
            return RunResource.busy(busy.getMessage(), busy.run());
        }
    }

    private static Refusal noTask() {
        return Refusal.error(404, "There is no such task.");
    }
}

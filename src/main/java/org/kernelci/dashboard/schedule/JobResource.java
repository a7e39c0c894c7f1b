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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.web.AdminApi;
import org.kernelci.dashboard.web.Refusal;

/** The jobs of the schedule. */
@AdminApi
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class JobResource {

    @Inject
    JobService service;

    @GET
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "All jobs with their next and last runs, and warnings about the configuration")
    public JobListing jobs() {
        return service.jobs();
    }

    @GET
    @Path("{key}")
    @RolesAllowed({AdminApi.VIEWER, AdminApi.OPERATOR})
    @Operation(summary = "One job with its task's parameters and how long its runs took")
    public JobDetails job(@PathParam("key") String key) {
        return service.details(service.job(key));
    }

    @POST
    @Path("{key}/pause")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Pauses a job from its next due time on")
    public JobItem pause(@PathParam("key") String key, InputStream body, @Context SecurityContext caller) {
        ScheduledJob job = service.job(key);
        service.pause(job, name(caller), ManualRun.of(body).note());
        return service.item(job);
    }

    @POST
    @Path("{key}/resume")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Lets a job go on at its next due time")
    public JobItem resume(@PathParam("key") String key) {
        ScheduledJob job = service.job(key);
        service.resume(job);
        return service.item(job);
    }

    @POST
    @Path("pause-all")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Pauses all jobs")
    public AllPaused pauseAll(InputStream body, @Context SecurityContext caller) {
        return new AllPaused(service.pauseAll(name(caller), ManualRun.of(body).note()));
    }

    @POST
    @Path("resume-all")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Lets all jobs go on that are not paused themselves")
    public AllPaused resumeAll() {
        service.resumeAll();
        return new AllPaused(null);
    }

    @POST
    @Path("{key}/run")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(
            summary = "Runs a job now, also while it is paused",
            description =
                    "Body: {\"mode\": \"preview\", \"parameters\": {\"summary-origins\": \"maestro\"}, \"ping\": false}."
                            + " A job that sends mails needs a mode: preview (sends and records nothing), me (all mails to the"
                            + " address in \"to\", nothing recorded) or real. Parameters replace the scheduled ones in this run"
                            + " only; an empty text takes one away.")
    @APIResponse(responseCode = "202", description = "The number of the run: {\"run\": 17}")
    @APIResponse(responseCode = "409", description = "The job is running, or this instance must not send its reports")
    @APIResponse(responseCode = "422", description = "Wrong parameters, by name in \"fields\"")
    public Response run(@PathParam("key") String key, InputStream body, @Context SecurityContext caller)
            throws BadArguments {
        ScheduledJob job = service.job(key);
        try {
            return RunResource.accepted(service.run(job, ManualRun.of(body), name(caller)));
        } catch (AlreadyRunning busy) {
            return RunResource.busy(busy.getMessage(), busy.run());
        }
    }

    @POST
    @Path("{key}/test-ping")
    @RolesAllowed(AdminApi.OPERATOR)
    @Operation(summary = "Tries a job's health check: a start, then a success")
    public PingResult tryPing(@PathParam("key") String key) {
        return service.tryPing(service.job(key))
                .map(PingResult::new)
                .orElseThrow(() -> Refusal.error(409, "This job has no health check configured."));
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    /** @param allPaused null when they go on */
    public record AllPaused(JobItem.PauseItem allPaused) {}

    /** @param result {@code ok}, or what went wrong */
    public record PingResult(String result) {}
}

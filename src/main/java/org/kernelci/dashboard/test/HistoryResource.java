package org.kernelci.dashboard.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.Parameters;

/** {@code GET test/status-history} (api-core 2). */
@Path("test/status-history")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "test")
public class HistoryResource {

    private static final BigInteger MOST_RUNS = BigInteger.valueOf(Long.MAX_VALUE);

    @Inject
    TestService service;

    @GET
    @Operation(
            operationId = "test_status_history_retrieve",
            summary = "The last runs of the same test on a branch, and whether it regressed")
    @Parameter(
            name = "path",
            in = ParameterIn.QUERY,
            required = true,
            description = "The test's path",
            schema = @Schema(type = SchemaType.STRING, example = "boot"))
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Origin of the checkouts",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "maestro"))
    @Parameter(
            name = "git_repository_url",
            in = ParameterIn.QUERY,
            description = "URL of the repository",
            required = true,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            example = "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git"))
    @Parameter(
            name = "git_repository_branch",
            description = "Branch of the repository",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, example = "master"))
    @Parameter(
            name = "platform",
            in = ParameterIn.QUERY,
            description = "The test's platform; left out: tests that name none",
            schema = @Schema(type = SchemaType.STRING, example = "qemu-x86"))
    @Parameter(
            name = "current_test_start_time",
            in = ParameterIn.QUERY,
            description = "Runs that started later are left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", example = "2026-11-20T10:00:00Z"))
    @Parameter(
            name = "config_name",
            in = ParameterIn.QUERY,
            required = true,
            description = "Configuration of the builds",
            schema = @Schema(type = SchemaType.STRING, example = "defconfig"))
    @Parameter(
            name = "field_timestamp",
            in = ParameterIn.QUERY,
            description = "Without current_test_start_time: runs that were received later are left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", example = "2026-11-20T10:00:00Z"))
    @Parameter(
            name = "group_size",
            in = ParameterIn.QUERY,
            description = "Most runs to tell of",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "10"))
    @APIResponse(
            responseCode = "200",
            description = "The runs",
            content = @Content(schema = @Schema(implementation = StatusHistory.class)))
    @APIResponse(
            responseCode = "400",
            description = "No run, or a wrong parameter",
            content = @Content(schema = @Schema(ref = "Refusal")))
    public StatusHistory history(@Context UriInfo uri) {
        return service.history(request(Parameters.of(uri)));
    }

    /** In the order in which clients are told of violations. */
    private static HistoryRequest request(Parameters parameters) {
        String path = parameters.required("path");
        String origin = parameters.text("origin", "maestro");
        String url = parameters.required("git_repository_url");
        String branch = parameters.required("git_repository_branch");
        String platform = parameters.text("platform").orElse(null);
        Instant start = parameters.time("current_test_start_time").orElse(null);
        String config = parameters.required("config_name");
        Instant received = parameters.time("field_timestamp").orElse(null);
        BigInteger size = parameters.integer("group_size", 10, Bound.greaterThan(0));
        parameters.check();
        return new HistoryRequest(
                path,
                origin,
                url,
                branch,
                platform,
                start,
                config,
                received,
                size.min(MOST_RUNS).longValueExact());
    }
}

package org.kernelci.dashboard.build;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.summary.Issue;
import org.kernelci.dashboard.web.ErrorBody;

/** {@code GET build/<id>}, its tests and its issues (api-core 3 to 5). */
@Path("build")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "build")
public class BuildResource {

    @Inject
    BuildService service;

    @GET
    @Path("{id}")
    @Operation(operationId = "build_retrieve", summary = "One build with its checkout")
    @APIResponse(
            responseCode = "200",
            description = "The build; an object with `error` when there is none with that id",
            content = @Content(schema = @Schema(oneOf = {BuildDetails.class, ErrorBody.Text.class})))
    public BuildDetails details(
            @Parameter(description = "The build's id", example = "maestro:6740a1b5923416c0c98b29fd") @PathParam("id")
                    String id) {
        return service.details(id);
    }

    @GET
    @Path("{id}/tests")
    @Operation(operationId = "build_tests_retrieve", summary = "The tests of a build, boots included")
    @APIResponse(
            responseCode = "200",
            description = "The tests; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {BuildTest[].class, ErrorBody.Text.class})))
    public List<BuildTest> tests(
            @Parameter(description = "The build's id", example = "maestro:6740a1b5923416c0c98b29fd") @PathParam("id")
                    String id) {
        return service.tests(id);
    }

    @GET
    @Path("{id}/issues")
    @Operation(operationId = "build_issues_retrieve", summary = "The known issues of a build")
    @APIResponse(
            responseCode = "200",
            description = "The issues; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {Issue[].class, ErrorBody.Text.class})))
    public List<Issue> issues(
            @Parameter(description = "The build's id", example = "maestro:6740a1b5923416c0c98b29fd") @PathParam("id")
                    String id) {
        return service.issues(id);
    }
}

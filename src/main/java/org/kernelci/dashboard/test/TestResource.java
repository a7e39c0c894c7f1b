package org.kernelci.dashboard.test;

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

/** {@code GET test/<id>} and its issues (api-core 1 and 3). */
@Path("test")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "test")
public class TestResource {

    @Inject
    TestService service;

    @GET
    @Path("{id}")
    @Operation(operationId = "test_retrieve", summary = "One test with its build and checkout")
    @APIResponse(
            responseCode = "200",
            description = "The test; an object with `error` when there is none with that id",
            content = @Content(schema = @Schema(oneOf = {TestDetails.class, ErrorBody.Text.class})))
    public TestDetails details(
            @Parameter(description = "The test's id", example = "maestro:6740a1c2923416c0c98b2a31") @PathParam("id")
                    String id) {
        return service.details(id);
    }

    @GET
    @Path("{id}/issues")
    @Operation(operationId = "test_issues_retrieve", summary = "The known issues of a test")
    @APIResponse(
            responseCode = "200",
            description = "The issues; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {Issue[].class, ErrorBody.Text.class})))
    public List<Issue> issues(
            @Parameter(description = "The test's id", example = "maestro:6740a1c2923416c0c98b2a31") @PathParam("id")
                    String id) {
        return service.issues(id);
    }
}

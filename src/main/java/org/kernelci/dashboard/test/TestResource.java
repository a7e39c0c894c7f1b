package org.kernelci.dashboard.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;

/** {@code GET test/<id>} (api-core 1). */
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
}

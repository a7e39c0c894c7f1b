package org.kernelci.dashboard.build;

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

/** {@code GET build/<id>} (api-core 4). */
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
}

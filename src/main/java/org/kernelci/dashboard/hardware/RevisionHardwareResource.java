package org.kernelci.dashboard.hardware;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.Parameters;

/** {@code GET hardware-by-revision/} (api-hardware 5.3). */
@Path("hardware-by-revision/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "hardware")
public class RevisionHardwareResource {

    @Inject
    HardwareService service;

    @GET
    @Operation(operationId = "hardware_by_revision_retrieve", summary = "The platforms that tested one revision")
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Origin of the tests",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "maestro"))
    @Parameter(name = "tree_name", in = ParameterIn.QUERY, required = true, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "git_repository_url",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "git_repository_branch",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "git_commit_hash",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "400",
            description = "Violations of the parameters' rules, as a JSON array inside a string",
            content = @Content(schema = @Schema(implementation = String.class)))
    public HardwareListing.RevisionPage ofRevision(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin", "maestro");
        Revision revision = new Revision(
                parameters.requiredText("tree_name"),
                parameters.requiredText("git_repository_url"),
                parameters.requiredText("git_repository_branch"),
                parameters.requiredText("git_commit_hash"));
        parameters.check();
        return service.ofRevision(origin, revision);
    }
}

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
    @Parameter(
            name = "tree_name",
            description = "Name of the tree",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, example = "mainline"))
    @Parameter(
            name = "git_repository_url",
            description = "URL of the repository",
            in = ParameterIn.QUERY,
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
            name = "git_commit_hash",
            description = "Hash of the commit",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, example = "6fa9041b7177f6771817b95e83f6df17b147c8c6"))
    @APIResponse(
            responseCode = "200",
            description = "The platforms by name, which may be none",
            content = @Content(schema = @Schema(implementation = HardwareListing.RevisionPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "Violations of the parameters' rules, as a JSON array inside a string",
            content = @Content(schema = @Schema(ref = "Violations")))
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

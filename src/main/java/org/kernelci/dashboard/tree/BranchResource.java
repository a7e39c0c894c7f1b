package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;

/** {@code GET tree/<tree>/<branch>} and the commits of a branch (api-tree 4.2 and 4.9). */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class BranchResource {

    @Inject
    BranchService service;

    @GET
    @Path("{tree}/{branch}")
    @Operation(operationId = "tree_latest_retrieve", summary = "The newest commit of a branch")
    @Parameter(ref = "origin")
    @Parameter(
            name = "commit_hash",
            in = ParameterIn.QUERY,
            description = "Hash or tag of the only commit to look for",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The commit; an object with `error` when there is none",
            content = @Content(schema = @Schema(oneOf = {Latest.class, NoTree.class})))
    public LatestAnswer latest(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin").orElse(null);
        String revision = parameters.text("commit_hash").orElse(null);
        parameters.checkWrapped();
        return service.latest(tree, branch, origin, revision);
    }

    @GET
    @Path("{tree}/{branch}/commits")
    @Operation(operationId = "tree_commits_list_retrieve", summary = "The commits of a branch, the newest first")
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            required = true,
            description = "Origin of the checkouts",
            schema = @Schema(type = SchemaType.STRING, example = "maestro"))
    @Parameter(ref = "git_url")
    @APIResponse(
            responseCode = "200",
            description = "The commits; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {Commit[].class, ErrorBody.Text.class})))
    public List<Commit> commits(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin", "");
        String url = parameters.text("git_url", "");
        parameters.checkWrapped();
        return service.commits(tree, branch, origin, url);
    }
}

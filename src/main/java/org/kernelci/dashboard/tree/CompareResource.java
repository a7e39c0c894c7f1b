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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.Refusal;

/** {@code GET tree/<tree>/<branch>/compare} and its three lists (api-tree 4.10 and 4.11). */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class CompareResource {

    @Inject
    CompareService service;

    @GET
    @Path("{tree}/{branch}/compare")
    @Operation(operationId = "tree_compare_retrieve", summary = "The counts of two commits of a branch, side by side")
    @Parameter(ref = "hash_a")
    @Parameter(ref = "origin")
    @Parameter(ref = "hash_b")
    @APIResponse(
            responseCode = "200",
            description = "The counts; an object with `error` when a commit is unknown",
            content = @Content(schema = @Schema(oneOf = {Comparison.class, ErrorBody.Text.class})))
    public Comparison compare(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        return service.compare(revisions(tree, branch, Parameters.of(uri)));
    }

    @GET
    @Path("{tree}/{branch}/compare/builds")
    @Operation(operationId = "tree_compare_builds_list", summary = "The builds that ended differently in two commits")
    @Parameter(ref = "hash_a")
    @Parameter(ref = "origin")
    @Parameter(ref = "filters")
    @Parameter(ref = "hash_b")
    @APIResponse(
            responseCode = "200",
            description = "The builds; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {BuildChange[].class, ErrorBody.Text.class})))
    public List<BuildChange> builds(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return service.builds(revisions(tree, branch, parameters), RequestFilters.read(parameters));
    }

    @GET
    @Path("{tree}/{branch}/compare/boots")
    @Operation(operationId = "tree_compare_boots_list", summary = "The boots that ended differently in two commits")
    @Parameter(ref = "hash_a")
    @Parameter(ref = "origin")
    @Parameter(ref = "filters")
    @Parameter(ref = "hash_b")
    @APIResponse(
            responseCode = "200",
            description = "The boots; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestChange[].class, ErrorBody.Text.class})))
    public List<TestChange> boots(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return service.tests(revisions(tree, branch, parameters), true, RequestFilters.read(parameters));
    }

    @GET
    @Path("{tree}/{branch}/compare/tests")
    @Operation(operationId = "tree_compare_tests_list", summary = "The tests that ended differently in two commits")
    @Parameter(ref = "hash_a")
    @Parameter(ref = "origin")
    @Parameter(ref = "filters")
    @Parameter(ref = "hash_b")
    @APIResponse(
            responseCode = "200",
            description = "The tests; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestChange[].class, ErrorBody.Text.class})))
    public List<TestChange> tests(
            @PathParam("tree") String tree, @PathParam("branch") String branch, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return service.tests(revisions(tree, branch, parameters), false, RequestFilters.read(parameters));
    }

    private static Revisions revisions(String tree, String branch, Parameters parameters) {
        String hashA = parameters.text("hash_a", "");
        String hashB = parameters.text("hash_b", "");
        String origin = parameters.text("origin", RevisionResource.MAESTRO);
        parameters.checkWrapped();
        if (hashA.isEmpty() || hashB.isEmpty()) {
            throw Refusal.error(400, "hash_a and hash_b are required");
        }
        return new Revisions(tree, branch, origin, hashA, hashB);
    }
}

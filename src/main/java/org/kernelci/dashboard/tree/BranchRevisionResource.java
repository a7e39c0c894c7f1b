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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.page.FullPage;
import org.kernelci.dashboard.page.TestItem;
import org.kernelci.dashboard.page.TestPage;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;

/**
 * {@code GET tree/<tree>/<branch>/<hash>/full} and its parts: a revision of a branch (api-tree 4.3 to 4.6). Slashes of
 * the branch are part of the path.
 */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class BranchRevisionResource {

    @Inject
    RevisionService service;

    @Inject
    OverviewService overviews;

    @GET
    @Path("{tree}/{branch}/{hash}/full")
    @Operation(operationId = "tree_full_direct_retrieve", summary = "A revision's counts, builds, boots and tests")
    @Parameter(ref = "origin")
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The overview, and the arrays `builds`, `boots` and `tests`; an object with `error` when"
                    + " there is none",
            content = @Content(schema = @Schema(oneOf = {RevisionPage.class, ErrorBody.Text.class})))
    public FullPage full(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = overridable(tree, branch, parameters);
        return service.full(scope, hash, () -> RequestFilters.read(parameters));
    }

    @GET
    @Path("{tree}/{branch}/{hash}/summary")
    @Operation(operationId = "tree_summary_direct_retrieve", summary = "A revision's counts")
    @Parameter(ref = "origin")
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The counts; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {Overview.class, ErrorBody.Text.class})))
    public Overview summary(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = overridable(tree, branch, parameters);
        return overviews.overview(scope, hash, () -> RequestFilters.read(parameters));
    }

    @GET
    @Path("{tree}/{branch}/{hash}/builds")
    @Operation(operationId = "tree_builds_direct_retrieve", summary = "A revision's builds")
    @Parameter(ref = "origin")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The builds; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {BuildPage.class, ErrorBody.Text.class})))
    public BuildPage builds(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = fixed(tree, branch, parameters);
        parameters.checkWrapped();
        return service.builds(scope, hash, RequestFilters.read(parameters));
    }

    @GET
    @Path("{tree}/{branch}/{hash}/boots")
    @Operation(operationId = "tree_boots_direct_retrieve", summary = "A revision's boots, in the member `boots`")
    @Parameter(ref = "origin")
    @Parameter(ref = "full_environment_misc")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The boots; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestItem.Boots.class, ErrorBody.Text.class})))
    public TestPage boots(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return tests(fixed(tree, branch, parameters), hash, true, parameters);
    }

    @GET
    @Path("{tree}/{branch}/{hash}/tests")
    @Operation(operationId = "tree_tests_direct_retrieve", summary = "A revision's other tests, in the member `tests`")
    @Parameter(ref = "full_environment_misc")
    @Parameter(ref = "filters")
    @Parameter(ref = "origin")
    @APIResponse(
            responseCode = "200",
            description = "The tests; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestItem.Tests.class, ErrorBody.Text.class})))
    public TestPage tests(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return tests(fixed(tree, branch, parameters), hash, false, parameters);
    }

    private TestPage tests(Scope scope, String hash, boolean boots, Parameters parameters) {
        boolean wholeMisc = parameters.flag("full_environment_misc", false);
        parameters.checkWrapped();
        return service.tests(scope, hash, boots, wholeMisc, RequestFilters.read(parameters));
    }

    /** A branch among the parameters, even an empty one, wins over that of the path. */
    private static Scope overridable(String tree, String branch, Parameters parameters) {
        Scope scope = Scope.ofTree(
                parameters.text("origin", RevisionResource.MAESTRO),
                tree,
                parameters.text("git_branch", branch),
                parameters.text("git_url", ""));
        parameters.checkWrapped();
        return scope;
    }

    private static Scope fixed(String tree, String branch, Parameters parameters) {
        return Scope.ofTree(parameters.text("origin", RevisionResource.MAESTRO), tree, branch, "");
    }
}

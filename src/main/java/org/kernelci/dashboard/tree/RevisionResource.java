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

/** {@code GET tree/<hash>/full} and its parts: a revision by its hash or tag alone (api-tree 4.3 to 4.6). */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class RevisionResource {

    static final String MAESTRO = "maestro";

    @Inject
    RevisionService service;

    @Inject
    OverviewService overviews;

    @GET
    @Path("{hash}/full")
    @Operation(operationId = "tree_full_retrieve", summary = "A revision's counts, builds, boots and tests")
    @Parameter(ref = "origin")
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The overview, and the arrays `builds`, `boots` and `tests`; an object with `error` when"
                    + " there is none",
            content = @Content(schema = @Schema(oneOf = {RevisionPage.class, ErrorBody.Text.class})))
    public FullPage full(@PathParam("hash") String hash, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = lenient(parameters);
        return service.full(scope, hash, () -> RequestFilters.read(parameters));
    }

    @GET
    @Path("{hash}/summary")
    @Operation(operationId = "tree_summary_retrieve", summary = "A revision's counts")
    @Parameter(ref = "origin")
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The counts; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {Overview.class, ErrorBody.Text.class})))
    public Overview summary(@PathParam("hash") String hash, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = lenient(parameters);
        return overviews.overview(scope, hash, () -> RequestFilters.read(parameters));
    }

    @GET
    @Path("{hash}/builds")
    @Operation(operationId = "tree_builds_retrieve", summary = "A revision's builds")
    @Parameter(ref = "origin")
    @Parameter(ref = "required_git_branch")
    @Parameter(ref = "required_git_url")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The builds; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {BuildPage.class, ErrorBody.Text.class})))
    public BuildPage builds(@PathParam("hash") String hash, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Scope scope = strict(parameters);
        parameters.checkWrapped();
        return service.builds(scope, hash, RequestFilters.read(parameters));
    }

    @GET
    @Path("{hash}/boots")
    @Operation(operationId = "tree_boots_retrieve", summary = "A revision's boots, in the member `boots`")
    @Parameter(ref = "origin")
    @Parameter(ref = "required_git_branch")
    @Parameter(ref = "required_git_url")
    @Parameter(ref = "full_environment_misc")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The boots; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestItem.Boots.class, ErrorBody.Text.class})))
    public TestPage boots(@PathParam("hash") String hash, @Context UriInfo uri) {
        return tests(hash, true, Parameters.of(uri));
    }

    @GET
    @Path("{hash}/tests")
    @Operation(operationId = "tree_tests_retrieve", summary = "A revision's other tests, in the member `tests`")
    @Parameter(ref = "origin")
    @Parameter(ref = "required_git_branch")
    @Parameter(ref = "full_environment_misc")
    @Parameter(ref = "filters")
    @Parameter(ref = "required_git_url")
    @APIResponse(
            responseCode = "200",
            description = "The tests; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {TestItem.Tests.class, ErrorBody.Text.class})))
    public TestPage tests(@PathParam("hash") String hash, @Context UriInfo uri) {
        return tests(hash, false, Parameters.of(uri));
    }

    private TestPage tests(String hash, boolean boots, Parameters parameters) {
        Scope scope = strict(parameters);
        boolean wholeMisc = parameters.flag("full_environment_misc", false);
        parameters.checkWrapped();
        return service.tests(scope, hash, boots, wholeMisc, RequestFilters.read(parameters));
    }

    private static Scope lenient(Parameters parameters) {
        Scope scope = Scope.ofRepository(
                parameters.text("origin", MAESTRO), parameters.text("git_branch", ""), parameters.text("git_url", ""));
        parameters.checkWrapped();
        return scope;
    }

    /** Branch and url must be there, but may be empty. */
    private static Scope strict(Parameters parameters) {
        return Scope.ofRepository(
                parameters.text("origin", MAESTRO), parameters.required("git_branch"), parameters.required("git_url"));
    }
}

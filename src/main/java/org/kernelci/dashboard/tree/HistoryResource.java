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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.filter.WholeNumber;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.Violation;

/** The histories of commits (api-tree 4.7 and 4.8). */
@Path("tree/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class HistoryResource {

    @Inject
    HistoryService service;

    @Inject
    CommitGroupService groups;

    @GET
    @Path("{hash}/commits")
    @Operation(operationId = "tree_commits_retrieve", summary = "Up to six commits that end at a revision")
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            required = true,
            description = "Origin of the checkouts",
            schema = @Schema(type = SchemaType.STRING, example = "maestro"))
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "types")
    @Parameter(ref = "builds_related_to_filtered_tests_only")
    @Parameter(ref = "start_timestamp_in_seconds")
    @Parameter(ref = "end_timestamp_in_seconds")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The newest first; an object with `error` when there is no such revision",
            content = @Content(schema = @Schema(oneOf = {CommitCounts[].class, ErrorBody.Text.class})))
    public List<CommitCounts> history(@PathParam("hash") String hash, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.requiredText("origin");
        String url = parameters.text("git_url", "");
        Scope scope = Scope.ofRepository(origin, parameters.text("git_branch", ""), url);
        return service.history(hash, request(scope, parameters));
    }

    @GET
    @Path("{tree}/{branch}/{hash}/commits")
    @Operation(operationId = "tree_commits_direct_retrieve", summary = "Up to six commits that end at a revision")
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            required = true,
            description = "Origin of the checkouts",
            schema = @Schema(type = SchemaType.STRING, example = "maestro"))
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "types")
    @Parameter(ref = "builds_related_to_filtered_tests_only")
    @Parameter(ref = "start_timestamp_in_seconds")
    @Parameter(ref = "end_timestamp_in_seconds")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The newest first; an object with `error` when there is no such revision",
            content = @Content(schema = @Schema(oneOf = {CommitCounts[].class, ErrorBody.Text.class})))
    public List<CommitCounts> branchHistory(
            @PathParam("tree") String tree,
            @PathParam("branch") String branch,
            @PathParam("hash") String hash,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.requiredText("origin");
        String url = parameters.text("git_url", "");
        String asked = parameters.text("git_branch", "");
        Scope scope = Scope.ofTree(origin, tree, asked.isEmpty() ? branch : asked, url);
        return service.history(hash, request(scope, parameters));
    }

    @GET
    @Path("commits-history")
    @Operation(operationId = "tree_commits_history_retrieve", summary = "The counts of given commits")
    @Parameter(
            name = "commit_hashes",
            in = ParameterIn.QUERY,
            required = true,
            description = "Hashes with commas between",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "tree_name",
            in = ParameterIn.QUERY,
            description = "Name of the tree; with it the branch and the URL only narrow",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            required = true,
            description = "Origin of the checkouts",
            schema = @Schema(type = SchemaType.STRING, example = "maestro"))
    @Parameter(ref = "git_branch")
    @Parameter(ref = "git_url")
    @Parameter(ref = "types")
    @Parameter(ref = "builds_related_to_filtered_tests_only")
    @Parameter(ref = "start_timestamp_in_seconds")
    @Parameter(ref = "end_timestamp_in_seconds")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "In the order of the hashes; an object with `error` when there is nothing to count",
            content = @Content(schema = @Schema(oneOf = {CommitCounts[].class, ErrorBody.Text.class})))
    public List<CommitCounts> commitsHistory(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String hashes = parameters.text("commit_hashes", "");
        if (hashes.isEmpty()) {
            parameters.refuse(Violation.of("list_type", "commit_hashes", "Input should be a valid list", null));
        }
        String origin = parameters.requiredText("origin");
        String tree = parameters.text("tree_name", "");
        String branch = parameters.text("git_branch", "");
        String url = parameters.text("git_url", "");
        Scope scope =
                tree.isEmpty() ? Scope.ofRepository(origin, branch, url) : Scope.ofTree(origin, tree, branch, url);
        HistoryRequest request = request(scope, parameters);
        return groups.history(list(hashes), request);
    }

    private static List<String> list(String hashes) {
        List<String> named = Arrays.stream(hashes.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        if (named.isEmpty()) {
            throw Refusal.error(400, "commit_hashes query parameter is required");
        }
        return named;
    }

    private static HistoryRequest request(Scope scope, Parameters parameters) {
        List<Kind> kinds = Kind.read(parameters);
        boolean onlyTestedBuilds = parameters.flag("builds_related_to_filtered_tests_only", false);
        boolean byUrl = !parameters.text("git_url", "").isEmpty();
        HistoryRequest.Window window = window(parameters);
        parameters.checkWrapped();
        return new HistoryRequest(scope, byUrl, kinds, onlyTestedBuilds, window, RequestFilters.read(parameters));
    }

    /** Both ends must be readable, else there is no window. */
    private static HistoryRequest.Window window(Parameters parameters) {
        Optional<Long> first = parameters.text("start_timestamp_in_seconds").flatMap(WholeNumber::read);
        Optional<Long> last = parameters.text("end_timestamp_in_seconds").flatMap(WholeNumber::read);
        return first.isPresent() && last.isPresent() ? new HistoryRequest.Window(first.get(), last.get()) : null;
    }
}

package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.Refusal;

/** {@code GET tree-report/} (api-tree 4.12). */
@Path("tree-report/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tree")
public class ReportResource {

    private static final int MOST_HOURS = 720;
    private static final BigInteger MOST_RUNS = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger LEAST_AGE = BigInteger.valueOf(-24 * 365 * 1000L);
    private static final Pattern OPEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\$");

    @Inject
    ReportService service;

    @Inject
    Clock clock;

    @GET
    @Operation(operationId = "tree_report_retrieve", summary = "The state of a branch and what changed lately")
    @Parameter(ref = "origin")
    @Parameter(
            name = "git_branch",
            in = ParameterIn.QUERY,
            required = true,
            description = "Branch of the repository",
            schema = @Schema(type = SchemaType.STRING, example = "master"))
    @Parameter(
            name = "git_url",
            in = ParameterIn.QUERY,
            required = true,
            description = "URL of the repository",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            example = "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git"))
    @Parameter(
            name = "tree_name",
            description = "Name of the tree",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "path",
            in = ParameterIn.QUERY,
            description = "SQL patterns of test paths, of which one must match",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "group_size",
            in = ParameterIn.QUERY,
            description = "Runs of a test to look at",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2", defaultValue = "3"))
    @Parameter(
            name = "min_age_in_hours",
            description = "Age of the newest checkout that counts",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    @Parameter(
            name = "max_age_in_hours",
            description = "Age of the oldest checkout that counts",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "720", defaultValue = "24"))
    @APIResponse(
            responseCode = "200",
            description = "The report; an object with `error` when no checkout lies within the span",
            content = @Content(schema = @Schema(oneOf = {TreeReport.class, ErrorBody.Text.class})))
    public TreeReport report(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin", RevisionResource.MAESTRO);
        String branch = parameters.requiredText("git_branch");
        String url = parameters.requiredText("git_url");
        String tree = parameters.text("tree_name", "");
        List<String> patterns = parameters.texts("path");
        BigInteger runs = parameters.integer("group_size", 3, Bound.greaterThan(1));
        BigInteger least = parameters.integer("min_age_in_hours", 0);
        BigInteger most = parameters.integer("max_age_in_hours", 24, Bound.greaterThan(0), Bound.atMost(MOST_HOURS));
        parameters.checkWrapped();
        if (least.compareTo(most) >= 0) {
            throw Refusal.error(400, "Minimum age can't be greater than or equal to the maximum age");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return service.report(new ReportRequest(
                origin,
                branch,
                url,
                tree.isEmpty() ? null : tree,
                patterns.stream().map(ReportResource::closed).toList(),
                runs.min(MOST_RUNS).intValueExact(),
                now.minusHours(most.longValueExact()),
                now.minusHours(least.max(LEAST_AGE).longValueExact())));
    }

    /** A pattern must not end in half an escape; such a backslash then stands for itself. */
    private static String closed(String pattern) {
        Matcher open = OPEN_ESCAPE.matcher(pattern);
        return open.find() ? pattern + "\\" : pattern;
    }
}

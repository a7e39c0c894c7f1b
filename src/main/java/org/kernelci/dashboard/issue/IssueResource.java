package org.kernelci.dashboard.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.filter.BadFilterException;
import org.kernelci.dashboard.filter.IssueListingFilter;
import org.kernelci.dashboard.filter.QueryFilters;
import org.kernelci.dashboard.web.Bound;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.QueryString;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.Violation;

/** {@code GET issue/}, {@code issue/<id>}, its tests and its builds (api-core 6, 8 and 9). */
@Path("issue")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "issue")
public class IssueResource {

    private static final String ID = "The issue's id";
    private static final String EXAMPLE_ID = "maestro:0ba429ce1885fe190184";

    @Inject
    IssueService service;

    @Inject
    Clock clock;

    @GET
    @Operation(operationId = "issue_retrieve", summary = "The issues that were received in a window")
    @Parameter(
            name = "startTimestampInSeconds",
            in = ParameterIn.QUERY,
            description = "Begin of the window, seconds since 1970 UTC; a week before its end when left out",
            schema = @Schema(type = SchemaType.NUMBER, example = "1763596800"))
    @Parameter(
            name = "endTimestampInSeconds",
            in = ParameterIn.QUERY,
            description = "End of the window, seconds since 1970 UTC; now when left out",
            schema = @Schema(type = SchemaType.NUMBER, example = "1764201600"))
    @Parameter(
            name = "interval_in_days",
            in = ParameterIn.QUERY,
            description = "Checked, without effect",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "7"))
    @Parameter(
            name = "filter_origin",
            in = ParameterIn.QUERY,
            description = "Origin of the issue; repeat it for alternatives",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "filter_issue.culprit",
            in = ParameterIn.QUERY,
            description = "`code`, `harness` or `tool`; repeat it for alternatives",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "filter_issue.categories",
            in = ParameterIn.QUERY,
            description = "A category of the issue; repeat it for alternatives",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "filter_issue.options",
            in = ParameterIn.QUERY,
            description = "`hasIncident`: only issues with an incident",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The issues; an object with `error` when the window holds none",
            content = @Content(schema = @Schema(oneOf = {IssueListing.class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "A wrong parameter, no window, or a filter that can't be read",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    public IssueListing listing(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Optional<String> start = parameters.text("startTimestampInSeconds");
        Optional<String> end = parameters.text("endTimestampInSeconds");
        parameters.integer("interval_in_days", Bound.greaterThan(0));
        parameters
                .text("filter")
                .ifPresent(text -> parameters.refuse(
                        Violation.of("dict_type", "filter", "Input should be a valid dictionary", text)));
        parameters.checkWrapped();
        return service.listing(IssueWindow.of(start, end, clock.instant()), () -> filter(parameters.query()));
    }

    private static IssueListingFilter filter(QueryString query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        query.names().forEach(name -> values.put(name, query.all(name)));
        try {
            return QueryFilters.read(values).issues();
        } catch (BadFilterException bad) {
            throw Refusal.error(400, bad.getMessage());
        }
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "issue_retrieve_2", summary = "One version of an issue, and where it was seen")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The issue's version; the greatest that is stored when left out",
            schema = @Schema(type = SchemaType.INTEGER, example = "1"))
    @APIResponse(
            responseCode = "200",
            description = "The issue; an object with `error` when there is no such version",
            content = @Content(schema = @Schema(oneOf = {IssueDetails.class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "A version that is no number",
            content = @Content(schema = @Schema(ref = "Violations")))
    public IssueDetails details(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("id") String id, @Context UriInfo uri) {
        return service.details(id, version(uri));
    }

    @GET
    @Path("{id}/tests")
    @Operation(operationId = "issue_tests_retrieve", summary = "The tests that an issue's incidents name")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The issue's version; the greatest that has an incident when left out",
            schema = @Schema(type = SchemaType.INTEGER, example = "1"))
    @APIResponse(
            responseCode = "200",
            description = "A test an incident; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {IssueTest[].class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "A version that is no number",
            content = @Content(schema = @Schema(ref = "Violations")))
    public List<IssueTest> tests(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("id") String id, @Context UriInfo uri) {
        return service.tests(id, version(uri));
    }

    @GET
    @Path("{id}/builds")
    @Operation(operationId = "issue_builds_retrieve", summary = "The builds that an issue's incidents name")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The issue's version; the greatest that has an incident when left out",
            schema = @Schema(type = SchemaType.INTEGER, example = "1"))
    @APIResponse(
            responseCode = "200",
            description = "A build an incident; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {IssueBuild[].class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "A version that is no number",
            content = @Content(schema = @Schema(ref = "Violations")))
    public List<IssueBuild> builds(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("id") String id, @Context UriInfo uri) {
        return service.builds(id, version(uri));
    }

    private static Optional<BigInteger> version(UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Optional<BigInteger> version = parameters.integer("version");
        parameters.check();
        return version;
    }
}

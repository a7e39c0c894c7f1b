package org.kernelci.dashboard.hardware;

import static org.kernelci.dashboard.web.RequestBody.bytes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code GET hardware/}, the selectors and the commit history (api-hardware 5 and 11). */
@Path("hardware/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "hardware")
public class HardwareResource {

    private static final List<String> HEAD_MEMBERS = List.of("treeName", "repositoryUrl", "branch", "commitHash");

    @Inject
    HardwareService service;

    @GET
    @Operation(operationId = "hardware_retrieve", summary = "The hardware that an origin tested, with counters")
    @Parameter(
            name = "startTimestampInSeconds",
            in = ParameterIn.QUERY,
            required = true,
            description = "Begin of the window: Unix time, or a date with or without a time",
            schema = @Schema(type = SchemaType.STRING, example = "1763900000"))
    @Parameter(
            name = "endTimestampInSeconds",
            in = ParameterIn.QUERY,
            required = true,
            description = "End of the window: Unix time, or a date with or without a time",
            schema = @Schema(type = SchemaType.STRING, example = "1764500000"))
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Origin of the tests",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "maestro"))
    @Parameter(
            name = "commitsList",
            in = ParameterIn.QUERY,
            description = "Hashes and tags with commas between",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The hardware by platform; an object with `error` when there is none",
            content = @Content(schema = @Schema(oneOf = {HardwareListing.Page.class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "Violations of the parameters' rules, as a JSON array inside a string",
            content = @Content(schema = @Schema(ref = "Violations")))
    public HardwareListing.Page listing(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        Optional<Instant> start = parameters.requiredTime("startTimestampInSeconds", "start_date");
        Optional<Instant> end = parameters.requiredTime("endTimestampInSeconds", "end_date");
        String origin = parameters.text("origin", "maestro");
        List<String> commits = Arrays.stream(parameters.text("commitsList", "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        parameters.check();
        return service.listing(origin, utc(start), utc(end), commits);
    }

    private static OffsetDateTime utc(Optional<Instant> checked) {
        return checked.orElseThrow().atOffset(ZoneOffset.UTC);
    }

    @GET
    @Path("selectors/")
    @Operation(operationId = "hardware_selectors_retrieve", summary = "Lately tested trees, branches and revisions")
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Origin of the tests",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "maestro"))
    @APIResponse(
            responseCode = "200",
            description = "The trees by name",
            content = @Content(schema = @Schema(implementation = Selectors.class)))
    public Selectors selectors(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        String origin = parameters.text("origin", "maestro");
        parameters.check();
        return service.selectors(origin);
    }

    @POST
    @Path("{id}/commit-history")
    @Operation(
            operationId = "hardware_commit_history_create",
            summary = "The commits that preceded given heads, whatever the hardware")
    @Parameter(name = "id", in = ParameterIn.PATH, schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "Commits by tree; an object with `error` when there are none",
            content = @Content(schema = @Schema(oneOf = {CommitHistory.class, ErrorBody.Text.class})))
    public CommitHistory commitHistory(InputStream body) {
        BodyFields fields = BodyFields.of(bytes(body), false);
        String origin = fields.origin();
        JsonNode start = fields.time("startTimestampInSeconds");
        JsonNode end = fields.time("endTimestampInSeconds");
        List<Revision> heads = fields.rows("commitHeads", "CommitHead", HEAD_MEMBERS).stream()
                .map(head -> new Revision(
                        head.get("treeName"), head.get("repositoryUrl"), head.get("branch"), head.get("commitHash")))
                .toList();
        fields.check();
        OffsetDateTime last = DetailsBody.moment(end, false);
        OffsetDateTime first = DetailsBody.moment(start, false);
        return service.commitHistory(origin, first, last, heads);
    }
}

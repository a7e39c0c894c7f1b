package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.config.IntakeSettings;
import org.kernelci.dashboard.digest.Sha256;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Refusal;

/** {@code POST submissions} and {@code GET submissions/<id>}: submissions over HTTP, which the spool takes in. */
@Path("submissions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "submissions")
@SecurityScheme(
        securitySchemeName = "submitter",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token of an origin")
@SecurityRequirement(name = "submitter")
public class SubmissionsResource {

    private static final Logger LOG = System.getLogger(SubmissionsResource.class.getName());
    private static final String BEARER = "Bearer ";
    private static final int RETRY_SECONDS = 30;

    @Inject
    Ingestion ingestion;

    @Inject
    IntakeSettings settings;

    @POST
    @Operation(operationId = "submissions_create", summary = "Submit checkouts, builds, tests, issues and incidents")
    @RequestBody(
            required = true,
            description = "A submission in a KCIDB schema of version 1.1 to 5.3, with items of the token's origin only",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is valid and on disk, and will be stored",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "401",
            description = "No token, or an unknown one",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "403",
            description = "Items of another origin",
            content = @Content(schema = @Schema(implementation = Unacceptable.class)))
    @APIResponse(
            responseCode = "413",
            description = "Too long",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "415",
            description = "Not JSON, or compressed other than with gzip",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not a valid submission",
            content = @Content(schema = @Schema(implementation = Unacceptable.class)))
    @APIResponse(
            responseCode = "503",
            description = "It cannot be kept now; try again later",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    public Response submit(@Context HttpHeaders headers, InputStream body) {
        Intake intake = intake();
        Optional<String> origin = origin(headers);
        if (origin.isEmpty()) {
            return unauthorized();
        }
        checkHeaders(headers, intake.mostBytes());
        try {
            SubmissionId id = intake.accept(origin.get(), body);
            return Response.accepted(new Accepted(id.id(), "queued"))
                    .header(HttpHeaders.LOCATION, "/api/submissions/" + id.id())
                    .build();
        } catch (UnacceptableSubmission refused) {
            return Response.status(refused.status())
                    .entity(Unacceptable.of(refused))
                    .build();
        } catch (IOException unkept) {
            LOG.log(Level.ERROR, "a submission of " + origin.get() + " cannot be kept", unkept);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .entity(new ErrorBody.Text("the submission cannot be kept now, try again later"))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "submissions_retrieve", summary = "What became of a submission")
    @Parameter(
            name = "id",
            description = "The id that the submission was given",
            example = "019ab4c2-5d1f-7a3c-9b7e-2f6c1d0e8a54")
    @APIResponse(
            responseCode = "200",
            description = "Its state",
            content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(
            responseCode = "401",
            description = "No token, or an unknown one",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "404",
            description = "The token's origin has no such submission, or had it more than a month ago",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    public Response state(@Context HttpHeaders headers, @PathParam("id") String id) {
        Intake intake = intake();
        Optional<String> origin = origin(headers);
        if (origin.isEmpty()) {
            return unauthorized();
        }
        try {
            SubmissionState state = intake.state(origin.get(), uuid(id))
                    .orElseThrow(() -> Refusal.error(404, "there is no submission of that id"));
            return Response.ok(State.of(state)).build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Intake intake() {
        if (!settings.enabled()) {
            throw Refusal.page(404);
        }
        return ingestion.intake().orElseThrow(() -> Refusal.page(404));
    }

    /** The origin that the request may submit for. Tokens are looked up by hash, so the time taken tells nothing about them. */
    private Optional<String> origin(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return Optional.ofNullable(settings.origins().get(Sha256.hex(token)));
    }

    private static void checkHeaders(HttpHeaders headers, long mostBytes) {
        MediaType type = headers.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isWildcardType()) {
            throw Refusal.error(415, "a submission has the Content-Type application/json");
        }
        String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        // gzip is undone by the server before the body gets here
        if (coding != null && !coding.toLowerCase(Locale.ROOT).matches("identity|gzip")) {
            throw Refusal.error(415, "a submission has the Content-Encoding gzip, or none");
        }
        if (headers.getLength() > mostBytes) {
            throw Refusal.error(413, "the submission is longer than " + mostBytes + " bytes");
        }
    }

    private static UUID uuid(String id) {
        try {
            UUID parsed = UUID.fromString(id);
            if (parsed.toString().equals(id)) {
                return parsed;
            }
        } catch (IllegalArgumentException noUuid) {
            // falls through: such an id was never given
        }
        throw Refusal.error(404, "there is no submission of that id");
    }

    private static Response unauthorized() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .entity(new ErrorBody.Text("a submission needs the token of an origin"))
                .build();
    }

    /** The answer to an accepted submission. */
    @Schema(name = "SubmissionAccepted")
    record Accepted(UUID id, @Schema(example = "queued") String status) {}

    /**
     * The answer to a submission that is not accepted.
     *
     * @param problems at most twenty
     */
    @Schema(name = "SubmissionRefused")
    record Unacceptable(String error, List<Problem> problems) {

        static Unacceptable of(UnacceptableSubmission refused) {
            return new Unacceptable(
                    refused.getMessage(),
                    refused.findings().stream().map(Problem::of).toList());
        }
    }

    /**
     * What keeps a submission from being accepted.
     *
     * @param pointer JSON pointer to the offending value, empty for the submission as a whole
     * @param rule the broken rule
     * @param message what is wrong
     */
    @Schema(name = "SubmissionProblem")
    record Problem(
            @Schema(example = "/tests/0/path") String pointer,
            @Schema(example = "pattern") String rule,
            String message) {

        static Problem of(RefusedSubmission refusal) {
            return new Problem(refusal.pointer(), refusal.rule(), refusal.problem());
        }
    }

    /**
     * Where a submission stands.
     *
     * @param status queued, stored or failed
     * @param finishedAt null while it is queued
     * @param reasons why it failed; empty otherwise
     */
    @Schema(name = "SubmissionState")
    record State(
            String id,
            @Schema(example = "stored") String status,
            Instant receivedAt,
            @Schema(nullable = true) Instant finishedAt,
            List<String> reasons) {

        static State of(SubmissionState state) {
            return new State(
                    state.id(),
                    state.status(),
                    state.receivedAt(),
                    state.finishedAt(),
                    state.reason() == null ? List.of() : List.of(state.reason()));
        }
    }
}

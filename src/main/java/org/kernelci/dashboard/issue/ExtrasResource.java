package org.kernelci.dashboard.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;

/** {@code POST issue/extras/} (api-core 7). */
@Path("issue/extras/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "issue")
public class ExtrasResource {

    @Inject
    IssueService service;

    @POST
    @Operation(operationId = "issue_extras_create", summary = "Where some versions of issues were seen")
    @RequestBody(
            required = true,
            description = "Pairs of an issue's id and version",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Asked.class)))
    @APIResponse(
            responseCode = "200",
            description = "The issues that have incidents; an object with `error` when none has",
            content = @Content(schema = @Schema(oneOf = {IssueExtras.class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "No such body",
            content = @Content(schema = @Schema(ref = "Refusal")))
    public IssueExtras extras(InputStream body) {
        return service.extras(ExtrasRequest.read(org.kernelci.dashboard.web.RequestBody.json(body)));
    }

    /**
     * The body, for the API's document.
     *
     * @param issues pairs of an id and a version
     */
    @Schema(name = "IssueExtrasRequest")
    record Asked(
            @Schema(required = true, example = "[[\"maestro:0ba429ce1885fe190184\", 1]]")
            List<List<Object>> issues) {}
}

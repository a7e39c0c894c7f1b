package org.kernelci.dashboard.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.QueryString;
import org.kernelci.dashboard.web.Refusal;

/** {@code GET proxy/} (api-core 11). */
@Path("proxy/")
@ApplicationScoped
@Tag(name = "proxy")
public class ProxyResource {

    @Inject
    ProxyService service;

    @GET
    @Operation(operationId = "proxy_retrieve", summary = "A file of a log server that scripts may not fetch themselves")
    @Parameter(
            name = "url",
            in = ParameterIn.QUERY,
            required = true,
            description = "http or https URL on one of the servers that the configuration allows",
            schema = @Schema(type = SchemaType.STRING, example = "https://storage.tuxsuite.com/public/linux/build.log"))
    @APIResponse(
            responseCode = "200",
            description = "The file without its transfer's compression; a compressed file stays one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "400",
            description = "No URL, or a file that is too large",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "403",
            description = "A server, path or address that may not be asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "500",
            description = "The server did not answer in time, or not soundly",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "default",
            description = "The status with which the server refused",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorBody.Text.class)))
    public Response file(@Context UriInfo uri) {
        String url = QueryString.of(uri).last("url").orElse("");
        return service.answer(FileUrl.of(url).orElseThrow(() -> Refusal.error(400, "Invalid URL")));
    }
}

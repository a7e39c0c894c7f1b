package org.kernelci.dashboard.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
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

/** {@code GET log-downloader/} (api-core 10). */
@Path("log-downloader/")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "log-downloader")
public class LogDownloaderResource {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

    @Inject
    LogDownloaderService service;

    @GET
    @Operation(operationId = "log_downloader_retrieve", summary = "The files of a directory page of a log server")
    @Parameter(
            name = "log_download_url",
            in = ParameterIn.QUERY,
            required = true,
            description = "http or https URL of the page, on one of the servers that the configuration allows",
            schema = @Schema(type = SchemaType.STRING, example = "https://storage.kernelci.org/mainline/master/"))
    @APIResponse(
            responseCode = "200",
            description = "The files, or that there are none",
            content = @Content(schema = @Schema(oneOf = {LogFiles.class, ErrorBody.Text.class})))
    @APIResponse(
            responseCode = "400",
            description = "No URL, no such page, or no directory page",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    @APIResponse(
            responseCode = "403",
            description = "A server, path or address that may not be asked",
            content = @Content(schema = @Schema(implementation = ErrorBody.Text.class)))
    public LogFiles files(@Context UriInfo uri) {
        // the text of an absent URL is what clients have always got
        String url = QueryString.of(uri).last("log_download_url").orElse("None");
        return service.files(FileUrl.of(url).orElseThrow(() -> Refusal.error(400, problem(url))));
    }

    private static String problem(String url) {
        return "Invalid URL '" + url + "'"
                + (SCHEME.matcher(url).lookingAt()
                        ? ""
                        : ": No scheme supplied. Perhaps you meant https://" + url + "?");
    }
}

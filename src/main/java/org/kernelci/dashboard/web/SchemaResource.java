package org.kernelci.dashboard.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API's own description and two pages to browse it (api-core 14). The document is made at build time. */
@Path("schema/")
@ApplicationScoped
@Tag(name = "schema")
public class SchemaResource {

    private static final String YAML = "application/vnd.oai.openapi; charset=utf-8";
    private static final String JSON = "application/vnd.oai.openapi+json";

    private static final Map<String, String> YAML_TYPES = Map.of(
            "",
            YAML,
            "*/*",
            YAML,
            "application/*",
            YAML,
            "application/vnd.oai.openapi",
            YAML,
            "application/yaml",
            "application/yaml; charset=utf-8");
    private static final Map<String, String> JSON_TYPES = Map.of(JSON, JSON, "application/json", "application/json");

    private final ApiDocument document = ApiDocument.load();
    private final DocumentPage swaggerUi = DocumentPage.swaggerUi();
    private final DocumentPage redoc = DocumentPage.redoc();

    @GET
    @Operation(operationId = "schema_retrieve", summary = "This document")
    @Parameter(
            name = "format",
            description = "The notation; what the request accepts when left out",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "yaml"}))
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI document",
            content = {
                @Content(mediaType = "application/vnd.oai.openapi", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response document(@Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        String format = QueryString.of(uri).last("format").orElse("");
        return switch (format) {
            case "json" -> json(JSON);
            case "yaml" -> yaml(YAML);
            case "" -> accepted(accept == null ? "*/*" : accept);
            default -> throw Refusal.detail(404, "Not found.");
        };
    }

    @GET
    @Path("swagger-ui/")
    @Operation(hidden = true)
    public Response swaggerUi() {
        return swaggerUi.page();
    }

    @GET
    @Path("swagger-ui/{file}")
    @Operation(hidden = true)
    public Response swaggerUiFile(@PathParam("file") String file) {
        return swaggerUi.file(file);
    }

    @GET
    @Path("redoc/")
    @Operation(hidden = true)
    public Response redoc() {
        return redoc.page();
    }

    @GET
    @Path("redoc/{file}")
    @Operation(hidden = true)
    public Response redocFile(@PathParam("file") String file) {
        return redoc.file(file);
    }

    /** The first media type of the header that the document has; its order stands for its weights. */
    private Response accepted(String accept) {
        for (String type : Negotiation.types(accept)) {
            if (YAML_TYPES.containsKey(type)) {
                return yaml(YAML_TYPES.get(type));
            }
            if (JSON_TYPES.containsKey(type)) {
                return json(JSON_TYPES.get(type));
            }
        }
        throw Refusal.detail(406, "Could not satisfy the request Accept header.");
    }

    private Response yaml(String type) {
        return inline(document.yaml(), type, "yaml");
    }

    private Response json(String type) {
        return inline(document.json(), type, "json");
    }

    private static Response inline(byte[] body, String type, String extension) {
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"KernelCI Dashboard API." + extension + "\"")
                .build();
    }
}

package org.kernelci.dashboard.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the API document at build time with what holds for all operations: {@linkplain DocumentPaths paths as
 * clients send them}, {@linkplain SharedParts shared parameters and answers}, and the rules by which records
 * become JSON (every member is there; names are in snake case, except where an extension says otherwise and in the
 * operators' API).
 */
public class ApiDocumentRules implements OASFilter {

    /** Extension of a schema whose members have names in camel case. */
    public static final String CAMEL_CASE = "x-camel-case";

    /** Extension of an array or map of which some values may be null. */
    public static final String NULL_VALUES = "x-null-values";

    private static final String BASE = "/api/";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = DocumentPaths.of(document);
        document.setPaths(paths);
        SharedParts.parameters().forEach(document.getComponents()::addParameter);
        SharedParts.responses().forEach(document.getComponents()::addResponse);
        SharedParts.schemas().forEach(document.getComponents()::addSchema);
        paths.getPathItems().forEach((path, item) -> {
            if (path.startsWith(BASE)) {
                item.getOperations().values().forEach(ApiDocumentRules::complete);
            }
        });
        document.getComponents().removeSchema(UriInfo.class.getName());
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> ofOperators = ofOperators(paths, schemas);
        schemas.forEach((name, schema) -> complete(schema, ofOperators.contains(name)));
    }

    private static void complete(Operation operation) {
        List<Parameter> given = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : given) {
            SharedParts.describe(parameter, operation.getTags());
            parameters.addAll(SharedParts.expand(parameter));
        }
        // the document's maker hands out references in a new order every time
        parameters.sort(Comparator.comparingInt(SharedParts::rank));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        APIResponses responses = operation.getResponses();
        boolean asks = operation.getRequestBody() != null
                || parameters.stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
        if (asks && responses.getAPIResponse("400") == null) {
            responses.addAPIResponse("400", SharedParts.response("BadRequest"));
        }
        responses.addAPIResponse("406", SharedParts.response("NotAcceptable"));
        if (responses.getAPIResponse("500") == null) {
            responses.addAPIResponse("500", SharedParts.response("ServerError"));
        }
    }

    private static void complete(Schema schema, boolean camelCase) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        if (schema.getRequired() == null) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
        boolean renames = taken(CAMEL_CASE, schema) || camelCase;
        Map<String, Schema> completed = new LinkedHashMap<>();
        properties.forEach((name, property) -> completed.put(renames ? camelCase(name) : name, nulls(property)));
        schema.setProperties(completed);
        if (renames) {
            schema.setRequired(schema.getRequired().stream()
                    .map(ApiDocumentRules::camelCase)
                    .toList());
        }
    }

    private static boolean taken(String extension, Schema schema) {
        boolean found = schema.getExtensions() != null && schema.getExtensions().containsKey(extension);
        schema.removeExtension(extension);
        return found;
    }

    private static Schema nulls(Schema property) {
        if (taken(NULL_VALUES, property)) {
            if (property.getItems() != null) {
                property.setItems(orNull(property.getItems()));
            } else {
                property.setAdditionalPropertiesSchema(orNull(property.getAdditionalPropertiesSchema()));
            }
        }
        boolean isReference = property.getAllOf() != null && property.getAllOf().size() == 1;
        return isReference && Boolean.TRUE.equals(property.getNullable())
                ? orNull(property.getAllOf().get(0))
                : property;
    }

    /** Beside a reference {@code nullable} would say nothing. */
    private static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.nullable(true)
                : OASFactory.createSchema()
                        .addAnyOf(schema)
                        .addAnyOf(OASFactory.createSchema()
                                .type(Schema.SchemaType.OBJECT)
                                .nullable(true)
                                .maxProperties(0));
    }

    private static String camelCase(String snakeCase) {
        StringBuilder name = new StringBuilder();
        for (String word : snakeCase.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Names of the schemas that only paths outside the read API lead to. */
    private static Set<String> ofOperators(Paths paths, Map<String, Schema> schemas) {
        Set<String> read = reached(paths, schemas, true);
        Set<String> others = reached(paths, schemas, false);
        others.removeAll(read);
        return others;
    }

    private static Set<String> reached(Paths paths, Map<String, Schema> schemas, boolean readApi) {
        Deque<Schema> waiting = new ArrayDeque<>();
        paths.getPathItems().forEach((path, item) -> {
            if (path.startsWith(BASE) == readApi) {
                bodies(item).forEach(waiting::add);
            }
        });
        Set<String> names = new HashSet<>();
        while (!waiting.isEmpty()) {
            Schema schema = waiting.remove();
            if (schema.getRef() != null) {
                String name = schema.getRef().substring(REFERENCE.length());
                if (names.add(name)) {
                    waiting.add(schemas.get(name));
                }
            }
            parts(schema).forEach(waiting::add);
        }
        return names;
    }

    private static Stream<Schema> bodies(PathItem item) {
        return item.getOperations().values().stream()
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(response -> response.getContent())))
                .filter(content -> content != null)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(media -> media.getSchema())
                .filter(schema -> schema != null);
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                                .filter(choice -> choice != null)
                                .flatMap(List::stream))
                .flatMap(part -> part);
    }
}

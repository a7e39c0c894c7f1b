package org.kernelci.dashboard.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The named schemas of the API document: who uses them, and in which case their members are. */
final class DocumentSchemas {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    private DocumentSchemas() {}

    /** Names of the schemas that a path's operations lead to. */
    static Set<String> usedBy(PathItem item, OpenAPI document) {
        Set<String> names = new TreeSet<>();
        item.getOperations().values().stream()
                .flatMap(DocumentSchemas::contents)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> collect(schema, document, names));
        return names;
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> asked = Optional.ofNullable(operation.getRequestBody()).map(RequestBody::getContent).stream();
        Stream<Content> answered = operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(Objects::nonNull);
        return Stream.concat(asked, answered);
    }

    private static void collect(Schema schema, OpenAPI document, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(document.getComponents().getSchemas().get(name), document, names);
            }
            return;
        }
        parts(schema).forEach(part -> collect(part, document, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> single = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema());
        Stream<Schema> members = Optional.ofNullable(schema.getProperties()).map(Map::values).stream()
                .flatMap(Collection::stream);
        Stream<Schema> choices = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        return Stream.of(single, members, choices).flatMap(part -> part);
    }

    /** The maker of the document can name members in one way only, and the read API has theirs in snake case. */
    static void inCamelCase(Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> renamed = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> renamed.put(camelCase(name), property));
            schema.setProperties(renamed);
        }
        if (schema.getRequired() != null) {
            schema.setRequired(schema.getRequired().stream()
                    .map(DocumentSchemas::camelCase)
                    .toList());
        }
    }

    private static String camelCase(String name) {
        return NEXT_WORD.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}

package org.kernelci.dashboard.it;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether answers look as the committed API document says. Members that it doesn't name are a difference too. */
final class AnswerShapes {

    private static final String IRI = "https://dashboard.example/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;

    private AnswerShapes(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(IRI, document.toString())));
    }

    static AnswerShapes ofCommittedDocument() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("docs", "openapi.yaml")));
            JsonNode document = new JsonMapper().valueToTree(yaml);
            close(document.path("components").path("schemas"));
            return new AnswerShapes(document);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** An object may have other members than those named only where its schema says so. */
    private static void close(JsonNode schemas) {
        for (JsonNode schema : schemas) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    JsonNode document() {
        return document;
    }

    /**
     * What is wrong with an answer; empty when nothing is.
     *
     * @param path of the document, such as {@code /api/tree/{hash}/full}
     */
    List<String> problems(String method, String path, int status, String json) {
        String pointer =
                "/paths/" + escaped(path) + "/" + method.toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
        JsonNode response = document.at(pointer);
        if (response.isMissingNode()) {
            return List.of("no response " + status + " in the document");
        }
        if (response.has("$ref")) {
            pointer = response.get("$ref").stringValue().substring(1);
        }
        pointer += "/content/application~1json/schema";
        if (document.at(pointer).isMissingNode()) {
            return List.of("no JSON schema at " + pointer);
        }
        Schema schema = registry.getSchema(com.networknt.schema.SchemaLocation.of(IRI + "#" + pointer));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }
}

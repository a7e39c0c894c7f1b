package org.kernelci.dashboard.ingest;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of all known submission versions (ingest 8.1 to 8.4), loaded and compiled once. Safe for any number of
 * threads.
 *
 * <p>The newest schema is a complete file, each older one a JSON Patch to the next newer.
 */
final class SubmissionSchemas {

    private static final String NEWEST = "5.3";

    /** From the newest to the oldest, as the patches apply. */
    private static final List<String> OLDER =
            List.of("5.2", "5.1", "5.0", "4.5", "4.4", "4.3", "4.2", "4.1", "4.0", "3.0", "2.0", "1.1");

    private final Map<String, SubmissionSchema> schemas = new HashMap<>();

    SubmissionSchemas() {
        Map<String, JsonObject> documents = documents();
        SchemaRegistry registry = registry(documents);
        documents.forEach(
                (version, document) -> schemas.put(version, new SubmissionSchema(registry, version, document)));
    }

    /**
     * The schema for the {@code version} member of a submission, which is checked too.
     *
     * <p>An unknown version gets the newest schema, whose rule for the member then says what is wrong. The float
     * {@code 5.0} is no known version either, yet keeps that rule.
     *
     * @param version {@code null} when the submission has no such member
     */
    SubmissionSchema forVersion(JsonNode version) throws RefusedSubmission {
        if (version == null) {
            throw new RefusedSubmission("", "required", "required property 'version' not found");
        }
        SubmissionSchema schema = schemas.getOrDefault(name(version), schemas.get(NEWEST));
        schema.checkVersion(version);
        return schema;
    }

    private static String name(JsonNode version) {
        if (version.isString()) {
            return version.stringValue().equals("1") ? "1.1" : "";
        }
        JsonNode major = version.path("major");
        JsonNode minor = version.path("minor");
        if (!major.isIntegralNumber() || !minor.isIntegralNumber() && !minor.isMissingNode()) {
            return "";
        }
        String name = major.asString() + '.' + (minor.isMissingNode() ? "0" : minor.asString());
        return name.equals("1.1") ? "" : name;
    }

    private static Map<String, JsonObject> documents() {
        Map<String, JsonObject> documents = new HashMap<>();
        JsonObject document = read("kcidb-" + NEWEST + ".json").asJsonObject();
        documents.put(NEWEST, document);
        for (String version : OLDER) {
            JsonArray patch = read("kcidb-" + version + ".patch.json").asJsonArray();
            document = Json.createPatch(patch).apply(document);
            documents.put(version, document);
        }
        return documents;
    }

    private static JsonValue read(String name) {
        try (InputStream resource = SubmissionSchemas.class.getResourceAsStream("/schema/" + name);
                JsonReader reader = Json.createReader(resource)) {
            return reader.readValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read schema " + name, unreadable);
        }
    }

    private static SchemaRegistry registry(Map<String, JsonObject> documents) {
        Dialect dialect = Dialect.builder(Dialects.getDraft7())
                .formats(SubmissionFormats.all())
                .build();
        SchemaRegistryConfig settings = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .failFast(true)
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .preloadSchema(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(SubmissionSchemas::search)
                .build();
        Map<String, String> sources = new HashMap<>();
        documents.forEach((version, document) -> sources.put(SubmissionSchema.iri(version), document.toString()));
        return SchemaRegistry.withDialect(
                dialect, builder -> builder.schemaRegistryConfig(settings).schemas(sources));
    }

    /** Anywhere in the text, anchors as written; only a line feed is a line end, for {@code $} and for the dot. */
    private static RegularExpression search(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.UNIX_LINES);
        return text -> pattern.matcher(text).find();
    }
}

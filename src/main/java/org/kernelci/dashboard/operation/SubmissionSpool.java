package org.kernelci.dashboard.operation;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts submissions into a spool directory so that its reader never sees a half-written file (ingest 3). */
final class SubmissionSpool {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private final Path directory;

    SubmissionSpool(Path directory) {
        this.directory = directory;
    }

    /** Writes {@code name.tmp} and renames it to {@code name.json}. */
    void put(String name, Submission submission) throws IOException {
        Path unfinished = directory.resolve(name + ".tmp");
        try (JsonGenerator json = JSON.createGenerator(unfinished.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("version");
            json.writeNumberProperty("major", 5);
            json.writeNumberProperty("minor", 3);
            json.writeEndObject();
            section(json, "checkouts", submission.checkouts());
            section(json, "builds", submission.builds());
            section(json, "tests", submission.tests());
            section(json, "issues", submission.issues());
            section(json, "incidents", submission.incidents());
            json.writeEndObject();
        }
        Files.move(unfinished, directory.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void section(JsonGenerator json, String name, List<?> items) {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        items.forEach(json::writePOJO);
        json.writeEndArray();
    }
}

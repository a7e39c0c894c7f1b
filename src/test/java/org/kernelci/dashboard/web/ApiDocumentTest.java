package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String REFRESH = "docs/openapi.yaml is not what the code says; look at the difference, then"
            + " cp target/classes/META-INF/openapi.yaml docs/openapi.yaml";

    private final String document = new String(ApiDocument.load().yaml(), StandardCharsets.UTF_8);

    @Test
    void theCommittedDocumentIsTheOneOfTheCode() throws IOException {
        assertEquals(Files.readString(Path.of("docs", "openapi.yaml")), document, REFRESH);
    }

    @Test
    void theDocumentFollowsTheRulesOfOpenApi() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document);

        assertEquals(List.of(), result.getMessages());
    }
}

package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String REFRESH = "docs/openapi.yaml is not what the code says; look at the difference, then"
            + " cp target/classes/META-INF/openapi.yaml docs/openapi.yaml";

    private final String document = new String(ApiDocument.load().yaml(), StandardCharsets.UTF_8);
    private final OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();

    @Test
    void theCommittedDocumentIsTheOneOfTheCode() throws IOException {
        assertEquals(Files.readString(Path.of("docs", "openapi.yaml")), document, REFRESH);
    }

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryATagAndAnAnswer() {
        List<Operation> operations = operations().toList();

        assertEquals(
                List.of(),
                operations.stream()
                        .filter(operation -> operation.getSummary() == null
                                || operation.getTags() == null
                                || !answersSomething(operation))
                        .map(Operation::getOperationId)
                        .toList());
        assertEquals(
                operations.size(),
                operations.stream().map(Operation::getOperationId).distinct().count());
    }

    private static boolean answersSomething(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null);
    }

    @Test
    void everyParameterSaysWhatItMeansAndARequiredOneShowsAnExample() {
        assertEquals(
                List.of(),
                operations()
                        .flatMap(operation -> Stream.ofNullable(operation.getParameters())
                                .flatMap(List::stream)
                                .map(this::resolved)
                                .filter(parameter -> !isExplained(parameter))
                                .map(parameter -> operation.getOperationId() + " " + parameter.getName()))
                        .toList());
    }

    private static boolean isExplained(Parameter parameter) {
        boolean shown = parameter.getExample() != null || parameter.getSchema().getExample() != null;
        return parameter.getDescription() != null && (shown || !Boolean.TRUE.equals(parameter.getRequired()));
    }

    private Parameter resolved(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : api.getComponents().getParameters().get(parameter.get$ref().replaceFirst(".*/", ""));
    }

    private Stream<Operation> operations() {
        return api.getPaths().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().readOperations().stream());
    }

    @Test
    void theDocumentFollowsTheRulesOfOpenApi() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document);

        assertEquals(List.of(), result.getMessages());
    }
}

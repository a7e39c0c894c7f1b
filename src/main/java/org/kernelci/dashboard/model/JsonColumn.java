package org.kernelci.dashboard.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** jsonb as a JSON tree. */
@Converter
public class JsonColumn implements AttributeConverter<JsonNode, Object> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Object convertToDatabaseColumn(JsonNode tree) {
        return TypedText.of("jsonb", tree == null ? null : tree.toString());
    }

    @Override
    public JsonNode convertToEntityAttribute(Object column) {
        return column == null ? null : JSON.readTree(column.toString());
    }
}

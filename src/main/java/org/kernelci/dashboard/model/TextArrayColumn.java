package org.kernelci.dashboard.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** text[] as a list that keeps its order. An element may be null. The persistence provider unpacks the JDBC array. */
@Converter
public class TextArrayColumn implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> texts) {
        return texts == null
                ? null
                : TypedText.of(
                        "_text",
                        texts.stream().map(TextArrayColumn::element).collect(Collectors.joining(",", "{", "}")));
    }

    private static String element(String text) {
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return column == null ? null : Collections.unmodifiableList(Arrays.asList((String[]) column));
    }
}

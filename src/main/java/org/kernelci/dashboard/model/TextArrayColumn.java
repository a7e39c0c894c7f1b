package org.kernelci.dashboard.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** text[] as a list that keeps its order. An element may be null. */
@Converter
public class TextArrayColumn implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> texts) {
        return TypedText.of(
                "_text",
                texts == null
                        ? null
                        : texts.stream().map(TextArrayColumn::element).collect(Collectors.joining(",", "{", "}")));
    }

    private static String element(String text) {
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        if (column == null) {
            return null;
        }
        try {
            // EclipseLink hands over the driver's array or its elements, as the query was read
            Object elements = column instanceof Array array ? array.getArray() : column;
            return Collections.unmodifiableList(Arrays.asList((String[]) elements));
        } catch (SQLException unreadable) {
            throw new PersistenceException("cannot read an array column", unreadable);
        }
    }
}

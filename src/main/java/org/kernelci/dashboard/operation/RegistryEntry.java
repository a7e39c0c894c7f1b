package org.kernelci.dashboard.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.operation.RegistryField.Kind;

/**
 * Reads the fields of one entry of a registry file and notes what is wrong with them. Fields that the table has no
 * column for are ignored: the format's schema is wider than the tables.
 */
final class RegistryEntry {

    private static final int LONGEST_TYPE = 64;

    /** More digits than any value of the column has; keeps numbers with huge exponents from being written out. */
    private static final int LONGEST_NUMBER = 20;

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final RegistrySection section;
    private final Map<?, ?> values;
    private final String place;
    private final List<String> problems;

    /** @param place source, section and label, for messages */
    RegistryEntry(RegistrySection section, Map<?, ?> values, String place, List<String> problems) {
        this.section = section;
        this.values = values;
        this.place = place;
        this.problems = problems;
    }

    /** Column values by name, with every column of the table; null for SQL NULL and for what is wrong. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", requiredText("id"));
        columns.put("type", type());
        columns.put("url", text("url"));
        columns.put("details", text("details"));
        for (RegistryField field : section.ownFields()) {
            columns.put(field.name(), value(field));
        }
        return columns;
    }

    private Object value(RegistryField field) {
        if (field.kind() == Kind.WHOLE_NUMBER) {
            return wholeNumber(field.name());
        }
        return field.kind() == Kind.REQUIRED_TEXT ? requiredText(field.name()) : text(field.name());
    }

    private String type() {
        String type = text("type");
        if (type == null) {
            return section.defaultType();
        }
        if (type.codePointCount(0, type.length()) > LONGEST_TYPE) {
            refuse("type", "longer than " + LONGEST_TYPE + " characters");
        }
        return type;
    }

    private String requiredText(String field) {
        String text = text(field);
        boolean given = values.get(field) != null;
        if (!given || text != null && text.isEmpty()) {
            refuse(field, "missing");
        }
        return text;
    }

    private String text(String field) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            refuse(field, "expected a text, got " + YamlDocument.kindOf(value));
            return null;
        }
        if (text.codePoints().anyMatch(RegistryEntry::notStorable)) {
            refuse(field, "holds a character that the database cannot store");
            return null;
        }
        return text;
    }

    private Integer wholeNumber(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            if (number != null && number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0) {
                return number.setScale(0, RoundingMode.DOWN).intValue();
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message that says what is accepted
        }
        refuse(field, "expected a whole number that fits 32 bits, got \"" + text + "\"");
        return null;
    }

    private static boolean notStorable(int character) {
        return character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private void refuse(String field, String problem) {
        problems.add(place + "." + field + ": " + problem);
    }
}

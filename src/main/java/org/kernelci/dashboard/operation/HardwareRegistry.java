package org.kernelci.dashboard.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One registry file (operations 7, api-hardware 15.1): five sections, each a mapping of labels to entries. A label means
 * nothing but a place in the file; the entry's {@code id} is the key. Immutable.
 *
 * @param source path or URL
 * @param sections rows of every section, in the order of the file
 * @param missing keys of the sections that the file doesn't have
 */
record HardwareRegistry(String source, Map<RegistrySection, List<Row>> sections, List<String> missing) {

    /**
     * A checked entry.
     *
     * @param place source, section and label, for messages
     * @param columns every column of the table with its value
     */
    record Row(String place, Map<String, Object> columns) {

        String id() {
            return (String) columns.get("id");
        }
    }

    /**
     * Reads and checks a file. Adds a line for everything wrong, with the file and the path of keys, to
     * {@code problems}; what is read then may only be used if nothing was added.
     *
     * @throws CommandFailure if the file as a whole is unreadable
     */
    static HardwareRegistry read(String source, byte[] text, List<String> problems) throws CommandFailure {
        Map<?, ?> root = YamlDocument.read(source, text);
        Map<RegistrySection, List<Row>> sections = new EnumMap<>(RegistrySection.class);
        List<String> missing = new ArrayList<>();
        for (RegistrySection section : RegistrySection.values()) {
            if (!root.containsKey(section.key())) {
                missing.add(section.key());
            }
            sections.put(section, rows(source + ": " + section.key(), section, root.get(section.key()), problems));
        }
        return new HardwareRegistry(source, sections, List.copyOf(missing));
    }

    private static List<Row> rows(String place, RegistrySection section, Object entries, List<String> problems) {
        if (entries == null) {
            return List.of();
        }
        if (!(entries instanceof Map<?, ?> mapping)) {
            problems.add(place + ": expected a mapping, got " + YamlDocument.kindOf(entries));
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<?, ?> entry : mapping.entrySet()) {
            String label = place + "." + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> fields) {
                rows.add(new Row(label, new RegistryEntry(section, fields, label, problems).columns()));
            } else if (entry.getValue() != null) {
                problems.add(label + ": expected a mapping, got " + YamlDocument.kindOf(entry.getValue()));
            }
        }
        refuseRepetitions(rows, problems);
        return List.copyOf(rows);
    }

    private static void refuseRepetitions(List<Row> rows, List<String> problems) {
        Map<String, Row> firsts = new HashMap<>();
        for (Row row : rows) {
            Row first = row.id() == null ? null : firsts.putIfAbsent(row.id(), row);
            if (first != null) {
                problems.add(row.place() + ".id: \"" + row.id() + "\" is also the id of " + first.place());
            }
        }
    }
}

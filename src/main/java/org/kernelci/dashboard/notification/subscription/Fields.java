package org.kernelci.dashboard.notification.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one mapping of a YAML file. Whatever is wrong with a value is noted, with its line and its place. */
final class Fields {

    private static final Set<String> YES = Set.of("yes", "true", "on");

    private final String place;
    private final int line;
    private final Map<String, Node> nodes;
    private final List<Problem> problems;

    private Fields(String place, int line, Map<String, Node> nodes, List<Problem> problems) {
        this.place = place;
        this.line = line;
        this.nodes = nodes;
        this.problems = problems;
    }

    /** @param place how messages call the mapping, such as {@code acme.reports[0]}; empty for the root */
    static Fields of(MappingNode mapping, String place, List<Problem> problems) {
        List<String> given = mapping.getValue().stream()
                .map(field -> word(field.getKeyNode()))
                .toList();
        given.stream()
                .filter(key -> given.indexOf(key) != given.lastIndexOf(key))
                .distinct()
                .forEach(key -> problems.add(
                        new Problem(line(mapping), key + " is given more than once; the last counts", false)));
        YamlTree.flatten(mapping);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            nodes.put(word(field.getKeyNode()), field.getValueNode());
        }
        return new Fields(place, line(mapping), nodes, problems);
    }

    int line() {
        return line;
    }

    Set<String> names() {
        return nodes.keySet();
    }

    boolean isNull(String name) {
        return nodes.get(name).getTag().equals(Tag.NULL);
    }

    /** Notes a problem that leaves the file out. */
    void error(String name, String reason) {
        note(name, reason, true);
    }

    /** Notes something odd that does no harm. */
    void hint(String name, String reason) {
        note(name, reason, false);
    }

    /** Any scalar but null as its text. */
    String text(String name, String otherwise) {
        if (!present(name)) {
            return otherwise;
        }
        if (nodes.get(name) instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        error(name, "must be a text");
        return otherwise;
    }

    /** The texts of a list; none when there is no such field. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof ScalarNode scalar && !item.getTag().equals(Tag.NULL)) {
                texts.add(scalar.getValue());
            } else {
                error(name, "must hold texts only");
            }
        }
        return texts;
    }

    /** The mappings of a list, each with its place. */
    List<Fields> mappings(String name) {
        List<Fields> mappings = new ArrayList<>();
        for (Node item : items(name)) {
            String where = at(name) + "[" + mappings.size() + "]";
            if (item instanceof MappingNode mapping) {
                mappings.add(of(mapping, where, problems));
            } else {
                problems.add(new Problem(line(item), where + " must be a mapping", true));
            }
        }
        return mappings;
    }

    /** The fields of a mapping below this one; none when it is no mapping, which is noted. */
    Fields mapping(String name) {
        if (present(name) && nodes.get(name) instanceof MappingNode mapping) {
            return of(mapping, at(name), problems);
        }
        error(name, "must be a mapping");
        return new Fields(at(name), line, Map.of(), problems);
    }

    boolean flag(String name) {
        if (!present(name)) {
            return false;
        }
        if (!nodes.get(name).getTag().equals(Tag.BOOL)) {
            error(name, "must be true or false");
            return false;
        }
        return YES.contains(word(nodes.get(name)).toLowerCase(Locale.ROOT));
    }

    private List<Node> items(String name) {
        if (!present(name)) {
            return List.of();
        }
        if (nodes.get(name) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(name, "must be a list");
        return List.of();
    }

    private boolean present(String name) {
        return nodes.containsKey(name) && !isNull(name);
    }

    private void note(String name, String reason, boolean error) {
        Node node = nodes.get(name);
        problems.add(new Problem(node == null ? line : line(node), at(name) + " " + reason, error));
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String word(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeId().toString();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

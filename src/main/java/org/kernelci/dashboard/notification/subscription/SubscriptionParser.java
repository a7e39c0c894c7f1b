package org.kernelci.dashboard.notification.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.kernelci.dashboard.notification.subscription.SubscriptionFile.Kind;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads one subscription file and notes everything that is wrong with it (notifications 4.2, 4.3). */
final class SubscriptionParser {

    private static final String DEFAULT_ORIGIN = "maestro";
    private static final String IGNORE_DEFAULTS = "ignore_default_recipients";
    private static final Set<String> TREE_KEYS = Set.of("url", "default_recipients", "reports");
    private static final Set<String> HARDWARE_KEYS = Set.of("origin", "labs", "default_recipients");
    private static final Set<String> REPORT_KEYS =
            Set.of("branch", "origin", "path", "always", "recipients", "options");

    /** {@code a@b} or {@code Name <a@b>}. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*([^<>@\\s]+@[^<>@\\s]+|[^<>\\r\\n]*<[^<>@\\s]+@[^<>@\\s]+>)\\s*");

    private final List<Problem> problems = new ArrayList<>();

    private SubscriptionParser() {}

    static SubscriptionFile parse(String name, Kind kind, String text) {
        SubscriptionParser parser = new SubscriptionParser();
        List<TreeSubscription> trees = kind == Kind.TREE ? parser.entries(text, parser::tree) : List.of();
        List<HardwareSubscription> hardware =
                kind == Kind.HARDWARE ? parser.entries(text, parser::hardware) : List.of();
        return parser.problems.stream().anyMatch(Problem::error)
                ? SubscriptionFile.unusable(name, kind, parser.problems)
                : new SubscriptionFile(name, kind, trees, hardware, List.copyOf(parser.problems));
    }

    private <T> List<T> entries(String text, BiFunction<String, Fields, T> reader) {
        try {
            Node root = YamlTree.root(text);
            if (root == null || root.getTag().equals(Tag.NULL)) {
                problems.add(new Problem(0, "the file is empty", true));
            } else if (root instanceof MappingNode mapping) {
                Fields entries = Fields.of(mapping, "", problems);
                return entries.names().stream()
                        .map(name -> reader.apply(name, entries.mapping(name)))
                        .toList();
            } else {
                problems.add(new Problem(1, "the root must be a mapping of names to entries", true));
            }
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 0
                    : malformed.getProblemMark().getLine() + 1;
            problems.add(new Problem(line, "no valid YAML: " + malformed.getProblem(), true));
        } catch (YAMLException malformed) {
            problems.add(new Problem(0, "no valid YAML: " + malformed.getMessage(), true));
        }
        return List.of();
    }

    private TreeSubscription tree(String name, Fields fields) {
        hintAtUnknown(fields, TREE_KEYS);
        List<TreeReport> reports =
                fields.mappings("reports").stream().map(this::report).toList();
        String url = fields.text("url", null);
        if (url == null && !reports.isEmpty()) {
            fields.error("url", "is required");
        }
        return new TreeSubscription(name, fields.line(), url, recipients(fields, "default_recipients"), reports);
    }

    private TreeReport report(Fields fields) {
        // by custom the first key names the report and has no value
        String name = fields.names().stream()
                .filter(key -> !REPORT_KEYS.contains(key) && fields.isNull(key))
                .findFirst()
                .orElse(null);
        fields.names().stream()
                .filter(key -> !REPORT_KEYS.contains(key) && !key.equals(name))
                .forEach(key -> fields.hint(key, "is unknown"));
        String branch = fields.text("branch", null);
        if (branch == null) {
            fields.error("branch", "is required");
        }
        List<String> options = fields.texts("options");
        options.stream()
                .filter(option -> !option.equals(IGNORE_DEFAULTS))
                .forEach(option -> fields.hint("options", "has an unknown option " + option));
        return new TreeReport(
                name,
                fields.line(),
                branch,
                fields.text("origin", DEFAULT_ORIGIN),
                fields.texts("path"),
                fields.flag("always"),
                recipients(fields, "recipients"),
                options.contains(IGNORE_DEFAULTS));
    }

    private HardwareSubscription hardware(String platform, Fields fields) {
        hintAtUnknown(fields, HARDWARE_KEYS);
        Fields labs = fields.mapping("labs");
        Map<String, String> urls = new LinkedHashMap<>();
        labs.names().forEach(lab -> urls.put(lab, labs.text(lab, "")));
        return new HardwareSubscription(
                platform,
                fields.line(),
                fields.text("origin", DEFAULT_ORIGIN),
                urls,
                recipients(fields, "default_recipients"));
    }

    private static void hintAtUnknown(Fields fields, Set<String> known) {
        fields.names().stream().filter(key -> !known.contains(key)).forEach(key -> fields.hint(key, "is unknown"));
    }

    private static List<String> recipients(Fields fields, String name) {
        List<String> recipients = fields.texts(name);
        for (String recipient : recipients) {
            if (!ADDRESS.matcher(recipient).matches()) {
                fields.error(name, "has \"" + recipient + "\", which is no address");
            } else if (recipient.contains(",")) {
                fields.hint(name, "has \"" + recipient + "\", which its comma takes apart");
            }
        }
        return recipients;
    }
}

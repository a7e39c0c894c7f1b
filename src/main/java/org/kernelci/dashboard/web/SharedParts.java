package org.kernelci.dashboard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Parts of the API document that many operations refer to by name, as in {@code @Parameter(ref = "git_url")}. The
 * reference {@value #FILTERS} stands for all filters of builds, boots and tests (filters 3).
 */
final class SharedParts {

    private static final String FILTERS = "filters";
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String REPEAT = "; repeat it for alternatives";
    private static final String REVISION_EXAMPLE = "6fa9041b7177f6771817b95e83f6df17b147c8c6";

    /** Path parameters by tag and name. */
    private static final Map<String, String> PATH_PARTS = Map.of(
            "tree tree", "Name of the tree",
            "tree branch", "Branch of the repository; its slashes are part of the path",
            "tree hash", "Hash of a commit, or one of its tags",
            "hardware id", "A platform, or a compatible of the hardware");

    private static final Map<String, String> PATH_EXAMPLES = Map.of(
            "tree tree", "mainline",
            "tree branch", "master",
            "tree hash", REVISION_EXAMPLE,
            "hardware id", "qemu-x86");

    private static final List<String> ORDER = List.copyOf(parameters().keySet());

    private SharedParts() {}

    static Map<String, Parameter> parameters() {
        Map<String, Parameter> shared = new LinkedHashMap<>();
        put(shared, "origin", "Origin of the checkouts", "maestro").getSchema().setDefaultValue("maestro");
        put(shared, "git_branch", "Branch of the repository", "master");
        put(
                shared,
                "git_url",
                "URL of the repository; empty is like left out",
                "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git");
        // some pages insist on these two, which may be empty there
        for (String name : List.of("git_branch", "git_url")) {
            Parameter lenient = shared.get(name);
            shared.put(
                    "required_" + name,
                    OASFactory.createParameter()
                            .name(name)
                            .in(Parameter.In.QUERY)
                            .required(true)
                            .allowEmptyValue(true)
                            .description(lenient.getDescription())
                            .schema(lenient.getSchema()));
        }
        put(shared, "hash_a", "Hash of the first commit", REVISION_EXAMPLE).setRequired(true);
        put(shared, "hash_b", "Hash of the second commit", REVISION_EXAMPLE).setRequired(true);
        put(
                shared,
                "types",
                "What to count, with commas between: `builds`, `boots`, `tests`; all when left out",
                "boots");
        put(
                shared,
                "start_timestamp_in_seconds",
                "Begin of the window, Unix time; without both ends there is none",
                "");
        put(shared, "end_timestamp_in_seconds", "End of the window, Unix time; without both ends there is none", "");
        flag(shared, "full_environment_misc", "Whether to show all of `environment_misc`, or only its platform");
        flag(
                shared,
                "builds_related_to_filtered_tests_only",
                "Whether builds count only if one of their tests passes the filters");
        filters().forEach((name, meaning) -> filter(shared, name, meaning));
        return shared;
    }

    private static Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("filter_config_name", "Configuration of the build" + REPEAT);
        filters.put("filter_compiler", "Compiler of the build" + REPEAT);
        filters.put("filter_architecture", "Architecture of the build" + REPEAT);
        filters.put("filter_test.hardware", "Compatible, or platform without one, of the hardware" + REPEAT);
        filters.put("filter_test.lab", "Lab that ran the test" + REPEAT);
        filters.put("filter_duration_[gte]", "Least duration of builds, whole seconds");
        filters.put("filter_duration_[lte]", "Greatest duration of builds, whole seconds");
        for (String kind : List.of("build", "boot", "test")) {
            String items = kind + "s";
            filters.put("filter_" + kind + ".status", "Status of " + items + ", in capitals; `NULL` for none" + REPEAT);
            filters.put("filter_" + kind + ".origin", "Origin of " + items + REPEAT);
            filters.put(
                    "filter_" + kind + ".issue",
                    "Issue of " + items + ": `id,version`, or `Uncategorized,null` for failures that none explains"
                            + REPEAT);
            if (!kind.equals("build")) {
                filters.put("filter_" + kind + ".path", "Part of the path of " + items);
                filters.put("filter_" + kind + ".platform", "Platform of " + items + REPEAT);
                filters.put("filter_" + kind + ".duration_[gte]", "Least duration of " + items + ", whole seconds");
                filters.put("filter_" + kind + ".duration_[lte]", "Greatest duration of " + items + ", whole seconds");
            }
        }
        return filters;
    }

    private static Parameter put(Map<String, Parameter> shared, String name, String meaning, String example) {
        Schema text = schema(Schema.SchemaType.STRING);
        if (!example.isEmpty()) {
            text.setExample(example);
        }
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(meaning)
                .schema(text);
        shared.put(key(name), parameter);
        return parameter;
    }

    private static void flag(Map<String, Parameter> shared, String name, String meaning) {
        put(shared, name, meaning, "")
                .setSchema(schema(Schema.SchemaType.BOOLEAN).defaultValue(false));
    }

    private static void filter(Map<String, Parameter> shared, String name, String meaning) {
        Parameter parameter = put(shared, name, meaning, "");
        if (meaning.endsWith(REPEAT)) {
            parameter.setSchema(schema(Schema.SchemaType.ARRAY).items(schema(Schema.SchemaType.STRING)));
        } else if (meaning.endsWith("seconds")) {
            parameter.setSchema(schema(Schema.SchemaType.INTEGER));
        }
    }

    /** Names of parts have no brackets. */
    private static String key(String name) {
        return name.replaceAll("[\\[\\]]", "");
    }

    /** The parameter itself, or all filters in place of the reference that stands for them. */
    static List<Parameter> expand(Parameter parameter) {
        if (!(PARAMETERS + FILTERS).equals(parameter.getRef())) {
            return List.of(parameter);
        }
        return filters().keySet().stream()
                .map(name -> OASFactory.createParameter().ref(PARAMETERS + key(name)))
                .toList();
    }

    /** Where a parameter stands: in the path, of its operation alone, or shared. */
    static int rank(Parameter parameter) {
        if (parameter.getRef() != null) {
            return 2 + ORDER.indexOf(parameter.getRef().substring(PARAMETERS.length()));
        }
        return parameter.getIn() == Parameter.In.PATH ? 0 : 1;
    }

    /** Says what a path parameter means, where its operation does not. */
    static void describe(Parameter parameter, List<String> tags) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null && tags != null) {
            tags.stream()
                    .map(tag -> tag + " " + parameter.getName())
                    .filter(PATH_PARTS::containsKey)
                    .findFirst()
                    .ifPresent(
                            part -> parameter.description(PATH_PARTS.get(part)).example(PATH_EXAMPLES.get(part)));
        }
    }

    static Map<String, APIResponse> responses() {
        return sorted(Map.of(
                "BadRequest",
                        answer(
                                "A parameter or the body is wrong",
                                "application/json",
                                OASFactory.createSchema().ref(SCHEMAS + "Refusal")),
                "NotAcceptable",
                        answer(
                                "The request accepts no media type that the answer has",
                                "application/json",
                                OASFactory.createSchema().ref(SCHEMAS + "Detail")),
                "ServerError",
                        answer("The server failed; its log says more", "text/html", schema(Schema.SchemaType.STRING))));
    }

    static Map<String, Schema> schemas() {
        return sorted(Map.of(
                "Refusal",
                OASFactory.createSchema()
                        .description("What is wrong with a request, in words or by the rules that it breaks")
                        .addOneOf(OASFactory.createSchema().ref(SCHEMAS + "Error"))
                        .addOneOf(OASFactory.createSchema().ref(SCHEMAS + "Violations")),
                "Violations",
                schema(Schema.SchemaType.STRING)
                        .description("The broken rules of a request: a JSON array of objects with `type`, `loc`, `msg`,"
                                + " `input`, `ctx` (some) and `url`, as text")
                        .example("[{\"type\":\"missing\",\"loc\":[\"origin\"],\"msg\":\"Field required\",\"input\":{},"
                                + "\"url\":\"https://errors.pydantic.dev/2.13/v/missing\"}]"),
                "Detail",
                schema(Schema.SchemaType.OBJECT)
                        .description("A refusal before the endpoint was asked")
                        .addProperty(
                                "detail",
                                schema(Schema.SchemaType.STRING)
                                        .example("Could not satisfy the request Accept header."))));
    }

    private static <T> Map<String, T> sorted(Map<String, T> parts) {
        return new TreeMap<>(parts);
    }

    private static APIResponse answer(String meaning, String type, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(type, OASFactory.createMediaType().schema(schema)));
    }

    static APIResponse response(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static Schema schema(Schema.SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}

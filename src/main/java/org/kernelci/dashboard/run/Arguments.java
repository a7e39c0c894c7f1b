package org.kernelci.dashboard.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checked values of a task's parameters, defaults filled in. */
public final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param given texts by parameter name; an empty text is as good as none
     * @throws BadArguments naming every wrong, unknown or missing parameter
     */
    public static Arguments of(List<Parameter> parameters, Map<String, String> given) throws BadArguments {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                problems.add(name + ": no such parameter");
            }
        }
        for (Parameter parameter : parameters) {
            String text = given.getOrDefault(parameter.name(), "").strip();
            if (text.isEmpty()) {
                parameter.initial().ifPresent(initial -> values.put(parameter.name(), initial));
                if (parameter.required() && parameter.initial().isEmpty()) {
                    problems.add(parameter.name() + ": is required");
                }
                continue;
            }
            problem(parameter, text).ifPresent(problems::add);
            values.put(parameter.name(), text);
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems);
        }
        return new Arguments(values);
    }

    private static Optional<String> problem(Parameter parameter, String text) {
        boolean right =
                switch (parameter.kind()) {
                    case TEXT, FILE, LIST -> text.indexOf('\0') < 0;
                    case FLAG -> text.equals("true") || text.equals("false");
                    case NUMBER -> text.matches("[1-9][0-9]{0,17}");
                };
        return right
                ? Optional.empty()
                : Optional.of(parameter.name() + ": "
                        + switch (parameter.kind()) {
                            case TEXT, FILE, LIST -> "must not contain U+0000";
                            case FLAG -> "must be true or false";
                            case NUMBER -> "must be a positive whole number";
                        });
    }

    /** All values as text by name, for the run's record. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    /** @throws java.util.NoSuchElementException when the parameter has neither value nor default */
    public long number(String name) {
        return Long.parseLong(text(name).orElseThrow());
    }

    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}

package org.kernelci.dashboard.operation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Parameter;

/**
 * What an operator typed after a command's name. Options are {@code --name value}, {@code --name=value} and, for flags,
 * {@code --name}; dashes and underscores in names are the same; a list's option may be repeated.
 *
 * @param values texts by parameter name, unchecked
 * @param help whether the command's help was asked for
 * @param agreed whether {@code --yes} answers the command's question
 */
record CommandLine(Map<String, String> values, boolean help, boolean agreed) {

    static CommandLine read(List<Parameter> parameters, List<String> arguments) throws BadArguments {
        Reader reader = new Reader(parameters);
        Iterator<String> words = arguments.iterator();
        reader.readAll(new Words(words));
        if (!reader.problems.isEmpty() && !reader.help) {
            throw new BadArguments(reader.problems);
        }
        return new CommandLine(reader.values, reader.help, reader.agreed);
    }

    /** The words with a look at the next one. */
    private static final class Words {

        private final Iterator<String> rest;
        private String next;

        Words(Iterator<String> rest) {
            this.rest = rest;
            advance();
        }

        private String advance() {
            String current = next;
            next = rest.hasNext() ? rest.next() : null;
            return current;
        }
    }

    private static final class Reader {

        private final List<Parameter> parameters;
        private final Iterator<Parameter> positional;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private boolean help;
        private boolean agreed;

        Reader(List<Parameter> parameters) {
            this.parameters = parameters;
            this.positional = parameters.stream().filter(Parameter::positional).iterator();
        }

        void readAll(Words words) {
            boolean options = true;
            while (words.next != null) {
                String word = words.advance();
                if (options && word.equals("--")) {
                    options = false;
                } else if (options && (word.equals("--help") || word.equals("-h"))) {
                    help = true;
                } else if (options && word.startsWith("--")) {
                    option(word, words);
                } else if (options && word.length() > 1 && word.startsWith("-")) {
                    problems.add("no such option: " + word);
                } else if (positional.hasNext()) {
                    put(positional.next(), word);
                } else {
                    problems.add("unexpected argument: " + word);
                }
            }
        }

        private void option(String word, Words words) {
            int equals = word.indexOf('=');
            String typed = equals < 0 ? word : word.substring(0, equals);
            Optional<Parameter> named = parameter(typed.substring(2).replace('_', '-'));
            if (named.isPresent()) {
                value(named.get(), equals < 0 ? null : word.substring(equals + 1), words);
            } else if (word.equals("--yes")) {
                agreed = true;
            } else {
                problems.add("no such option: " + typed);
            }
        }

        private void value(Parameter parameter, String attached, Words words) {
            boolean follows =
                    words.next != null && parameter.kind() != Parameter.Kind.FLAG && !words.next.startsWith("--");
            if (attached != null) {
                put(parameter, attached);
            } else if (follows) {
                put(parameter, words.advance());
            } else if (parameter.aloneText() != null) {
                put(parameter, parameter.aloneText());
            } else {
                problems.add("--" + parameter.name() + ": needs a value");
            }
        }

        private Optional<Parameter> parameter(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst();
        }

        private void put(Parameter parameter, String value) {
            String before = values.put(parameter.name(), value);
            if (before != null && parameter.kind() == Parameter.Kind.LIST) {
                values.put(parameter.name(), before + "," + value);
            } else if (before != null && !before.equals(value)) {
                problems.add("--" + parameter.name() + ": given twice");
            }
        }
    }
}

package org.kernelci.dashboard.config;

import java.util.Optional;

/**
 * An environment variable: it is read and checked by this description, and its row in {@code docs/configuration.md} is
 * written from it.
 *
 * @param usual the text that counts while the variable is unset; empty where unset means that there is none
 * @param shown that text as the page shows it, which for most is the text itself
 * @param meaning for operators, without a full stop
 * @param secret whether its text is kept from messages and may come from the file that {@code NAME_FILE} names
 */
record Variable<T>(String name, Form<T> form, Optional<String> usual, String shown, String meaning, boolean secret) {

    static <T> Variable<T> of(String name, Form<T> form, String usual, String meaning) {
        return new Variable<>(name, form, Optional.of(usual), usual, meaning, false);
    }

    /** One without a default. */
    static <T> Variable<T> of(String name, Form<T> form, String meaning) {
        return new Variable<>(name, form, Optional.empty(), "", meaning, false);
    }

    /** The same, with words for a default that depends on where the server runs. */
    Variable<T> shownAs(String words) {
        return new Variable<>(name, form, usual, words, meaning, secret);
    }

    Variable<T> asSecret() {
        return new Variable<>(name, form, usual, shown, meaning, true);
    }

    /** Name of the variable with the path of the file that holds the secret. */
    String fileName() {
        return name + "_FILE";
    }

    Optional<T> parse(String text) {
        return form.parser().apply(text);
    }

    /** What is wrong with a text that {@link #parse} doesn't accept; never shows a secret. */
    String problem(String text) {
        return "expected " + form.expected() + (secret ? "" : ", got \"" + text + "\"");
    }
}

package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may operate this installation. Without an operator among these there is no console and no operators' API.
 *
 * @param accounts people with their passwords, at most one of each role
 * @param tokens programs
 * @param sessionLifetime how long a login to the console lasts
 */
public record AdminSettings(List<Account> accounts, List<Token> tokens, Duration sessionLifetime) {

    /** Role of those who may read everything. */
    public static final String VIEWER = "viewer";

    /** Role of those who may change things too. */
    public static final String OPERATOR = "operator";

    private static final int LEAST_PASSWORD = 8;
    private static final Form<String> PASSWORD =
            Form.of("text", "at least " + LEAST_PASSWORD + " characters", text -> Optional.of(text)
                    .filter(password -> password.length() >= LEAST_PASSWORD));
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern TOKEN =
            Pattern.compile("(" + USER.pattern() + "):(" + VIEWER + "|" + OPERATOR + "):([0-9a-f]{64})");

    private static final Form<String> NAME = Form.matching("up to 64 letters, digits and ._@-", USER);

    private static final Variable<String> OPERATOR_USER =
            Variable.of("ADMIN_USER", NAME, "admin", "the operator's name");
    private static final Variable<String> OPERATOR_PASSWORD = Variable.of(
                    "ADMIN_PASSWORD",
                    PASSWORD,
                    "password of the operator; without it and without an operator's token there is no console and no"
                            + " operators' API")
            .asSecret();
    private static final Variable<String> VIEWER_USER = Variable.of("VIEWER_USER", NAME, "viewer", "that one's name");
    private static final Variable<String> VIEWER_PASSWORD = Variable.of(
                    "VIEWER_PASSWORD", PASSWORD, "password of somebody who may see everything and change nothing")
            .asSecret();
    private static final Variable<List<String>> TOKENS = Variable.of(
            "ADMIN_TOKENS",
            Form.TEXTS,
            "[]",
            "bearer tokens for programs, each `NAME:ROLE:SHA256`: role `viewer` or `operator`, the token's SHA-256 in"
                    + " hexadecimal");
    private static final Variable<Duration> SESSION_LIFETIME =
            Variable.of("ADMIN_SESSION_HOURS", Form.hours(1, 720), "12", "how long a login to the console lasts");

    static final List<Variable<?>> VARIABLES =
            List.of(OPERATOR_PASSWORD, OPERATOR_USER, VIEWER_PASSWORD, VIEWER_USER, TOKENS, SESSION_LIFETIME);

    /** A name with a password; the password never shows in {@link #toString}. */
    public record Account(String name, String role, String password) {
        @Override
        public String toString() {
            return "Account[" + name + ", " + role + "]";
        }
    }

    /**
     * A bearer token.
     *
     * @param sha256 of the token in UTF-8, hexadecimal in lower case
     */
    public record Token(String name, String role, String sha256) {}

    static AdminSettings from(Variables variables) {
        List<Account> accounts = new ArrayList<>();
        String operator = variables.get(OPERATOR_USER);
        variables
                .find(OPERATOR_PASSWORD)
                .ifPresent(password -> accounts.add(new Account(operator, OPERATOR, password)));
        String viewer = variables.get(VIEWER_USER);
        variables.find(VIEWER_PASSWORD).ifPresent(password -> accounts.add(new Account(viewer, VIEWER, password)));
        if (variables.isSet(OPERATOR_PASSWORD) && variables.isSet(VIEWER_PASSWORD) && operator.equals(viewer)) {
            variables.refuse(VIEWER_USER, "must differ from " + OPERATOR_USER.name());
        }
        return new AdminSettings(List.copyOf(accounts), tokens(variables), variables.get(SESSION_LIFETIME));
    }

    private static List<Token> tokens(Variables variables) {
        List<Token> tokens = new ArrayList<>();
        for (String text : variables.get(TOKENS)) {
            Matcher matcher = TOKEN.matcher(text);
            if (matcher.matches()) {
                tokens.add(new Token(matcher.group(1), matcher.group(2), matcher.group(3)));
            } else {
                variables.refuse(TOKENS, "expected NAME:ROLE:SHA256, with role viewer or operator, each");
            }
        }
        return List.copyOf(tokens);
    }

    /** Whether users may be called so. */
    public static boolean isUserName(String name) {
        return USER.matcher(name).matches();
    }

    /** Whether there is a console at all. */
    public boolean hasOperator() {
        return accounts.stream().anyMatch(account -> account.role().equals(OPERATOR))
                || tokens.stream().anyMatch(token -> token.role().equals(OPERATOR));
    }
}

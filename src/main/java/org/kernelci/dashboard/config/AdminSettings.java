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
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern TOKEN =
            Pattern.compile("(" + USER.pattern() + "):(" + VIEWER + "|" + OPERATOR + "):([0-9a-f]{64})");

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
        account("ADMIN", "admin", OPERATOR, variables).ifPresent(accounts::add);
        account("VIEWER", "viewer", VIEWER, variables).ifPresent(viewer -> {
            if (accounts.stream().anyMatch(account -> account.name().equals(viewer.name()))) {
                variables.refuse("VIEWER_USER", "must differ from ADMIN_USER");
            }
            accounts.add(viewer);
        });
        return new AdminSettings(
                List.copyOf(accounts),
                tokens(variables),
                Duration.ofHours(variables.integer("ADMIN_SESSION_HOURS", 12, 1, 720)));
    }

    private static Optional<Account> account(String kind, String usual, String role, Variables variables) {
        String name = variables.text(kind + "_USER", usual);
        if (!isUserName(name)) {
            variables.refuse(kind + "_USER", "expected up to 64 letters, digits and ._@-, got \"" + name + "\"");
        }
        Optional<String> password = variables.text(kind + "_PASSWORD");
        if (password.isPresent() && password.get().length() < LEAST_PASSWORD) {
            variables.refuse(kind + "_PASSWORD", "expected at least " + LEAST_PASSWORD + " characters");
        }
        return password.map(text -> new Account(name, role, text));
    }

    private static List<Token> tokens(Variables variables) {
        List<Token> tokens = new ArrayList<>();
        for (String text : variables.texts("ADMIN_TOKENS", List.of())) {
            Matcher matcher = TOKEN.matcher(text);
            if (matcher.matches()) {
                tokens.add(new Token(matcher.group(1), matcher.group(2), matcher.group(3)));
            } else {
                variables.refuse("ADMIN_TOKENS", "expected NAME:ROLE:SHA256, with role viewer or operator, each");
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

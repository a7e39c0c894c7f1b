package org.kernelci.dashboard.launcher;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link Stack} to constructors and methods of HTTP tests. All test classes share the one that the first of them
 * needs; it stops after the last test.
 */
public final class SharedStack implements ParameterResolver {

    /** Of the user {@code admin}. */
    public static final String OPERATOR_PASSWORD = "operator's password";

    /** Of the user {@code viewer}. */
    public static final String VIEWER_PASSWORD = "viewer's password";

    /** Bearer token of the program {@code ci}, an operator. */
    public static final String OPERATOR_TOKEN = "token of a program";

    private static final String ONCE_A_YEAR = "0 0 1 1 *";

    /**
     * Tests change rows and expect to see it at once, so nothing is cached; the log servers are the tests' own. Reports
     * that would queue mails every day wait for the new year.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("ADMIN_PASSWORD", OPERATOR_PASSWORD),
            Map.entry("VIEWER_PASSWORD", VIEWER_PASSWORD),
            Map.entry(
                    "ADMIN_TOKENS",
                    "[\"ci:operator:017b78ab923cd4b4ec68f2a72a4ddc88c752e714a95ea4475ca2f1a2d0547926\"]"),
            Map.entry("CORS_ALLOWED_ORIGINS", "[\"https://dashboard.example\"]"),
            Map.entry("CACHE_TIMEOUT", "0"),
            Map.entry("PROXY_ALLOWED_HOSTS", "[\"127.0.0.1\"]"),
            Map.entry("PROXY_ALLOW_PRIVATE_ADDRESSES", "true"),
            Map.entry("PROXY_READ_TIMEOUT_SECONDS", "2"),
            Map.entry("PROXY_TOTAL_TIMEOUT_SECONDS", "4"),
            Map.entry("PROXY_MAX_BYTES", "1000000"),
            Map.entry("JOB_NOTIFICATIONS_NEW_ISSUES_SCHEDULE", ONCE_A_YEAR),
            Map.entry("JOB_NOTIFICATIONS_SUMMARY_MICROSOFT_SCHEDULE", ONCE_A_YEAR),
            Map.entry("JOB_NOTIFICATIONS_SUMMARY_MAESTRO_SCHEDULE", ONCE_A_YEAR));

    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Stack.class, first -> Stack.start(SETTINGS), Stack.class);
    }
}

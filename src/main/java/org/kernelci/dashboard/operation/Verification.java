package org.kernelci.dashboard.operation;

import java.util.ArrayList;
import java.util.List;

/** What was found out about the environment, item by item (operations 10). */
final class Verification {

    private final List<String> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** What is asked of an item; answers what was found. */
    interface Check {
        String run() throws Exception;
    }

    /** Notes what a check says, or why it failed. */
    void check(String item, Check check) {
        try {
            pass(item, check.run());
        } catch (Exception failure) {
            fail(item, reason(failure));
        }
    }

    void verdict(String item, boolean passed, String found, String missing) {
        if (passed) {
            pass(item, found);
        } else {
            fail(item, missing);
        }
    }

    /** Says something that is probably a mistake, yet does no harm. */
    void note(String item, String message) {
        lines.add("  NOTE " + item + ": " + message);
    }

    private void pass(String item, String message) {
        lines.add("  PASS " + item + ": " + message);
    }

    private void fail(String item, String message) {
        lines.add("  FAIL " + item + ": " + message);
        failures.add(item + ": " + message);
    }

    List<String> lines() {
        return lines;
    }

    List<String> failures() {
        return failures;
    }

    /** The innermost message; around it are statements and the like. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }
}

package org.kernelci.dashboard.web;

import jakarta.ejb.ApplicationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with an error answer. {@code GET} endpoints answer "no data" with status 200 and an {@code error}
 * member (conventions 5.2), which is a refusal too.
 */
@ApplicationException
public final class Refusal extends RuntimeException {

    private final transient ErrorBody body;
    private final int status;

    private Refusal(int status, ErrorBody body) {
        super(status + " " + body, null, false, false);
        this.status = status;
        this.body = body;
    }

    /** Status 200, class E. */
    public static Refusal noData(String text) {
        return error(200, text);
    }

    /** Class E. */
    public static Refusal error(int status, String text) {
        return new Refusal(status, new ErrorBody.Text(text));
    }

    /** Class E with its reason beside it. */
    public static Refusal explained(int status, String text, String reason) {
        return new Refusal(status, new ErrorBody.Explained(text, reason));
    }

    /**
     * An error of the operators' API that is about parameters or members of the body.
     *
     * @param problems what is wrong, by name
     */
    public static Refusal fields(int status, String text, Map<String, String> problems) {
        return new Refusal(
                status, new ErrorBody.Fields(text, Collections.unmodifiableMap(new LinkedHashMap<>(problems))));
    }

    /** Class D. */
    public static Refusal detail(int status, String text) {
        return new Refusal(status, new ErrorBody.Detail(text));
    }

    /** Status 400, class V. */
    public static Refusal violations(List<Violation> violations) {
        return new Refusal(400, new ErrorBody.Violations(List.copyOf(violations)));
    }

    /** Status 400, class VE. */
    public static Refusal wrappedViolations(List<Violation> violations) {
        return error(400, Violation.text(violations));
    }

    /** Class H. */
    public static Refusal page(int status) {
        return new Refusal(status, new ErrorBody.Page());
    }

    public int status() {
        return status;
    }

    public ErrorBody body() {
        return body;
    }
}

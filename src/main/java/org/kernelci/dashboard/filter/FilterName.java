package org.kernelci.dashboard.filter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a filter parameter: a prefix, a field, and for some an operator (filters 2). */
final class FilterName {

    private static final String PREFIX = "filter_";
    // greedy: the last bracket of a name is its operator
    private static final Pattern WITH_OPERATOR = Pattern.compile("(.*)_\\[(.*)]", Pattern.DOTALL);

    private final String term;
    private final Matcher operatorForm;

    private FilterName(String term) {
        this.term = term;
        this.operatorForm = WITH_OPERATOR.matcher(term);
    }

    /** The name without its prefix; empty when the parameter is no filter. */
    static Optional<FilterName> of(String parameter) {
        return parameter.startsWith(PREFIX)
                ? Optional.of(new FilterName(parameter.substring(PREFIX.length())))
                : Optional.empty();
    }

    String term() {
        return term;
    }

    boolean isPath() {
        return term.equals("boot.path") || term.equals("test.path");
    }

    boolean hasOperator() {
        return operatorForm.matches();
    }

    /** The field before the operator; only for a name that has one. */
    String field() {
        return operatorForm.group(1);
    }

    /** The operator, which must be known even if the field is not; only for a name that has one. */
    Comparison comparison() {
        String operator = operatorForm.group(2);
        return Comparison.named(operator).orElseThrow(() -> BadFilterException.operator(operator));
    }
}

package org.kernelci.dashboard.web;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A limit of an integer parameter.
 *
 * @param type the violation's type
 * @param msg the violation's message
 * @param ctx the violation's context
 * @param holds tells from the sign of (value - limit) whether the value is allowed
 */
public record Bound(String type, String msg, Map<String, Object> ctx, long limit, IntPredicate holds) {

    public static Bound greaterThan(long limit) {
        return new Bound(
                "greater_than", "Input should be greater than " + limit, Map.of("gt", limit), limit, sign -> sign > 0);
    }

    public static Bound atLeast(long limit) {
        return new Bound(
                "greater_than_equal",
                "Input should be greater than or equal to " + limit,
                Map.of("ge", limit),
                limit,
                sign -> sign >= 0);
    }

    public static Bound atMost(long limit) {
        return new Bound(
                "less_than_equal",
                "Input should be less than or equal to " + limit,
                Map.of("le", limit),
                limit,
                sign -> sign <= 0);
    }

    boolean allows(BigInteger value) {
        return holds.test(value.compareTo(BigInteger.valueOf(limit)));
    }
}

package org.kernelci.dashboard.summary;

/**
 * Where builds or tests ran and what of, in names that may be placeholders.
 *
 * @param origin null where no origin is to be counted
 * @param lab null where no lab is to be counted
 */
public record Dimensions(String origin, String lab, String architecture, String compiler, String config) {}

package org.kernelci.dashboard.tree;

/** What {@code tree/<tree>/<branch>} answers, found or not. */
public sealed interface LatestAnswer permits Latest, NoTree {}

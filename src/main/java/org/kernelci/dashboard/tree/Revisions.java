package org.kernelci.dashboard.tree;

/**
 * Two commits of a branch.
 *
 * @param hashA exact hash of the first
 * @param hashB exact hash of the second
 */
public record Revisions(String tree, String branch, String origin, String hashA, String hashB) {}

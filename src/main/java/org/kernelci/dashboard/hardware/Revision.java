package org.kernelci.dashboard.hardware;

/** One commit of a branch, by the exact values of its checkouts. */
record Revision(String treeName, String url, String branch, String hash) {}

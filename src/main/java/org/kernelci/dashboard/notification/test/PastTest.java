package org.kernelci.dashboard.notification.test;

/** A run of the same test. */
record PastTest(String status, String commit) {}

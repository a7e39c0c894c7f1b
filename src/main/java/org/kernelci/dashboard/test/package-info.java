/**
 * The endpoints below {@code test/}: one test, its issues and its history (api-core 1 to 3).
 *
 * <p>Enters: a test's id or its identity in a tree. Leaves: details as JSON. Reads the core tables; writes nothing.
 */
package org.kernelci.dashboard.test;

/**
 * Lets Arquillian deploy a test archive to a server that the launcher starts.
 *
 * <p>Enters: the application's WAR with test classes in it. Leaves: the address at which Arquillian runs them. Found
 * through {@code META-INF/services}; one deployment serves the whole suite.
 */
package org.kernelci.dashboard.launcher.arquillian;

/**
 * Everything that tests and the demo start: PostgreSQL, Redis and the packaged application as a server of its own.
 *
 * <p>Enters: settings as environment variables. Leaves: addresses. Ports are free ones, listeners stay on the loopback
 * address, logs go to {@code target/servers}, and closing leaves no process behind.
 */
package org.kernelci.dashboard.launcher;

/**
 * Tests against the packaged application in a real server, through HTTP.
 *
 * <p>They take the {@code Stack} that all of them share as a parameter, so each has to leave the database as it needs
 * it or use data of its own.
 */
package org.kernelci.dashboard.it;

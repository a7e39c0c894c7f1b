/**
 * The endpoints below {@code build/}: one build, its tests and its issues (api-core 3 to 5).
 *
 * <p>Enters: a build's id. Leaves: details as JSON. Reads the core tables; writes nothing.
 */
package org.kernelci.dashboard.build;

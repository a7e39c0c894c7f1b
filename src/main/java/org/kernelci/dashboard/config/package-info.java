/**
 * Typed configuration: one record an area, read once from the environment through MicroProfile Config.
 *
 * <p>Enters: environment variables (table in the README). Leaves: immutable records for injection. A wrong value never
 * becomes a silent default: {@link org.kernelci.dashboard.config.ConfigurationCheck} logs one line for each and refuses
 * the deployment.
 */
package org.kernelci.dashboard.config;

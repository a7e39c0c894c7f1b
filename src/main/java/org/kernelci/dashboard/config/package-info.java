/**
 * Typed configuration: one record an area, read once from the environment through MicroProfile Config.
 *
 * <p>Enters: environment variables (described as {@link org.kernelci.dashboard.config.Variable}s, which {@code docs/configuration.md} lists). Leaves: immutable records for injection. A wrong value never
 * becomes a silent default: {@link org.kernelci.dashboard.config.ConfigurationCheck} logs one line for each and refuses
 * the deployment. Operator commands read the same variables without the container
 * ({@link org.kernelci.dashboard.config.CommandSettings}).
 */
package org.kernelci.dashboard.config;

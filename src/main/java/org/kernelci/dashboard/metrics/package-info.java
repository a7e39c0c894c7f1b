/**
 * The endpoint {@code metrics/}: what was received in some days, and what it tells about issues and labs (api-core 13).
 *
 * <p>Enters: two numbers of days. Leaves: counts as JSON, which {@code activity} makes. Figures about the
 * server itself are elsewhere.
 */
package org.kernelci.dashboard.metrics;

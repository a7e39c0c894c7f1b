/**
 * The endpoint {@code origins/}: the CI systems that have sent something lately (api-core 12).
 *
 * <p>Enters: a number of days. Leaves: names of origins. Reads checkouts; writes nothing.
 */
package org.kernelci.dashboard.origin;

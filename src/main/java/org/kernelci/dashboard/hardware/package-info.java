/**
 * The endpoints below {@code hardware/} and {@code hardware-by-revision/}: boards and machines, and what was built,
 * booted and tested for them (api-hardware).
 *
 * <p>Enters: a window, an origin, and the name of a hardware with commits, or a revision. Leaves: counters, lists and
 * histories as JSON. Reads the core tables and {@code hardware_status}; writes nothing.
 */
package org.kernelci.dashboard.hardware;

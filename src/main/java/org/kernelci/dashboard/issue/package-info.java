/**
 * The endpoints below {@code issue/}: the listing, one issue, its tests and builds, and where issues were seen (api-core
 * 6 to 9 and 0.4).
 *
 * <p>Enters: an issue's id and version, a window with filters, or a list of versions. Leaves: issues and what their
 * incidents lead to as JSON. Reads the core tables; writes nothing.
 */
package org.kernelci.dashboard.issue;

/**
 * The endpoints below {@code tree/}: revisions of kernel trees and what was built, booted and tested of them (api-tree).
 *
 * <p>Enters: a tree, branch and revision, or an origin and a window. Leaves: counters and items as JSON. Reads the core
 * tables and the listing tables; writes nothing.
 */
package org.kernelci.dashboard.tree;

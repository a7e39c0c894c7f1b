/**
 * Operator commands.
 *
 * <p>Enters: an operator's request with its arguments. Leaves: files or changed tables, and a count of what was done.
 * So far only the sample submissions, which the demo drops into its spool.
 */
package org.kernelci.dashboard.operation;

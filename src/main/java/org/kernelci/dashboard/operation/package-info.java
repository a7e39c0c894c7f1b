/**
 * Operator commands.
 *
 * <p>Enters: an operator's request with its arguments. Leaves: files or changed tables, and a count or a list of what was
 * done. {@link org.kernelci.dashboard.operation.Command} runs those that need only the database, without the container:
 * the update of the hardware registry. The sample submissions are what the demo drops into its spool.
 */
package org.kernelci.dashboard.operation;

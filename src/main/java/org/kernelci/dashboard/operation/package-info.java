/**
 * Operator commands.
 *
 * <p>Enters: an operator's request with its arguments. Leaves: files or changed tables, and lines that say what was done. Each
 * command is a task; {@link org.kernelci.dashboard.operation.Command} runs those of all features without the container. The
 * sample submissions are what the demo drops into its spool.
 */
package org.kernelci.dashboard.operation;

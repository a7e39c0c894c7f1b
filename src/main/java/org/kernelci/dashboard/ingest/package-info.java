/**
 * Submission files become rows of the core tables.
 *
 * <p>Enters: {@code *.json} files in the spool directory, and submissions over HTTP, which become such files. Leaves: merged rows of checkouts, builds, tests, issues and
 * incidents, the newest-checkout and listing entries, and queue rows that tell the aggregation what to count again; all of a
 * file in one transaction, and only then the file in {@code archive/}, or in {@code failed/} with a reason beside it.
 *
 * <p>Files are parsed side by side, but stored in the order of their names, so a spool has one outcome.
 */
package org.kernelci.dashboard.ingest;

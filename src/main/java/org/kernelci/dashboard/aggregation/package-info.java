/**
 * Keeps the counters of the listing tables equal to what the core tables say.
 *
 * <p>Enters: queue rows that name what a submission touched. Leaves: {@code tree_listing}, {@code hardware_status} and
 * {@code tree_tests_rollup} with the contents of ingest 13.11. A claimed row makes the whole tree identity that it belongs to
 * be counted again from the core tables, under a lock, in the transaction that removes the row: order, repetition, late values,
 * crashes and any number of nodes all end in the same counters.
 */
package org.kernelci.dashboard.aggregation;

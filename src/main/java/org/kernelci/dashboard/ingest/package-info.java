/**
 * Turns submission files into rows of the core tables.
 *
 * <p>Enters: JSON submissions of any schema version from 1.1 to 5.3. Leaves: checkouts, builds, tests, issues and
 * incidents in the shape of version 5.3, or a reason why the file is refused. One item at a time: a submission may be
 * larger than the memory.
 */
package org.kernelci.dashboard.ingest;

/**
 * Work that goes on beside the requests for as long as the application runs.
 *
 * <p>Enters: a step to repeat. Leaves: nothing; a failing step is logged and tried again after growing pauses, and a stop waits
 * for the step that is under way. {@link org.kernelci.dashboard.background.GrowingPauses} are also those of single works that are
 * tried again.
 */
package org.kernelci.dashboard.background;

/**
 * Work that goes on beside the requests for as long as the application runs.
 *
 * <p>Enters: a step to repeat. Leaves: nothing; a failing step is logged and tried again after growing pauses, and a stop waits
 * for the step that is under way.
 */
package org.kernelci.dashboard.background;

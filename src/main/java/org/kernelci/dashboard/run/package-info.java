/**
 * Slow work as operators see it: what can be run ({@link org.kernelci.dashboard.run.Task}), with which parameters, how
 * far it is and how it ended.
 *
 * <p>The features implement tasks. The scheduler, the admin API and the command line run them and show their progress;
 * none of these knows another's package.
 */
package org.kernelci.dashboard.run;

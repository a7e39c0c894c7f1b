/**
 * What was received in a window of whole days, and what that tells about issues and labs (notifications 6.6): the numbers
 * of the endpoint {@code metrics/} and of the weekly mail.
 *
 * <p>Enters: a window. Leaves: counts. Reads the core tables; writes nothing.
 */
package org.kernelci.dashboard.activity;

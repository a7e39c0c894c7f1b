/**
 * What every report is made of (notifications 3.2 and 7.0): its text, who gets it, what is recorded about it, and how
 * times, symbols and cut texts look in it.
 *
 * <p>The packages beside this one make the reports, {@code dispatch} previews and queues them.
 */
package org.kernelci.dashboard.notification.report;

/**
 * The report on one test (notifications 6.3 and 7.4): a test by its id becomes a mail. Nothing is recorded about it.
 */
package org.kernelci.dashboard.notification.test;

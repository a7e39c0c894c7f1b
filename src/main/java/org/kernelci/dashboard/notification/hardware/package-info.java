/**
 * The weekly report on platforms (notifications 6.5 and 7.6): which tests failed on a platform that somebody subscribed
 * to. Nothing is recorded about it.
 */
package org.kernelci.dashboard.notification.hardware;

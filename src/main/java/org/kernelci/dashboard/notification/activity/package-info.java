/**
 * The weekly mail on activity (notifications 6.6 and 7.7): the numbers of {@code org.kernelci.dashboard.activity} as
 * tables. Nothing is recorded about it.
 */
package org.kernelci.dashboard.notification.activity;

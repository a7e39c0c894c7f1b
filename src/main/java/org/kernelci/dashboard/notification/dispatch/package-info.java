/**
 * Reports as work (notifications 1): each action as a task, and as a preview that changes nothing.
 *
 * <p>Enters: an action's name and its options. Leaves: mails in the outbox together with what is recorded about them, or
 * the same mails to look at.
 */
package org.kernelci.dashboard.notification.dispatch;

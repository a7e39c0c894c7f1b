/**
 * The outbox: mails on their way out (notifications 3). Reports queue a {@link
 * org.kernelci.dashboard.notification.mail.Mail} in the transaction that records it; senders on every server deliver it
 * over SMTP, each mail once, or keep it for an operator to decide.
 *
 * <p>Knows nothing of reports, subscriptions or schedules.
 */
package org.kernelci.dashboard.notification.mail;

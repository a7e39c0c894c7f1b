/**
 * Who wants which report (notifications 4): YAML files that name a tree or a platform and the recipients.
 *
 * <p>Enters: the files of a folder, read afresh at every use. Leaves: subscriptions, and what is wrong with a file, by
 * line. One bad file is left out and reported; it never stops the others. Knows nothing of reports and the database.
 */
package org.kernelci.dashboard.notification.subscription;

/**
 * Reports on issues (notifications 6.1, 6.2): what appeared in the last hour, and what is known of one issue; and the
 * list of known issues, which operators keep.
 *
 * <p>Enters: issue ids, or a time. Leaves: the announcement and the reports on builds and boots.
 */
package org.kernelci.dashboard.notification.issue;

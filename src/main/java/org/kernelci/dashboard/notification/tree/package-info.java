/**
 * Status reports on branches (notifications 6.4 and 7.5): what changed in the tests of the checkout that was tested last,
 * for everybody who subscribed to the branch.
 *
 * <p>Enters: tree subscriptions and a time. Leaves: one report for each subscription of each due checkout.
 */
package org.kernelci.dashboard.notification.tree;

/**
 * What the chat channel of the operators should hear. Whoever notices something fires an
 * {@link org.kernelci.dashboard.alert.Alert} as a CDI event; the notification feature observes and sends it.
 */
package org.kernelci.dashboard.alert;

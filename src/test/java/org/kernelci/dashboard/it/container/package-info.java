/**
 * Tests that run inside the server, for what needs its transactions, injection or persistence units.
 *
 * <p>All classes of this package are deployed once, together with the application; see {@code TestDeployment}. Parameters
 * are not injected and nested classes get no injection.
 */
package org.kernelci.dashboard.it.container;

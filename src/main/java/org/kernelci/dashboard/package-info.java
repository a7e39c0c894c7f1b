/** The KernelCI dashboard backend. */
package org.kernelci.dashboard;

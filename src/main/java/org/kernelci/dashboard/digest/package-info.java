/** Digests of texts and bytes: names of what is stored under its content, and what is kept of a secret. */
package org.kernelci.dashboard.digest;

/**
 * What every endpoint shares: routing and slashes, errors, JSON, headers, CORS, hosts, parameters, the API document.
 *
 * <p>Enters: HTTP requests. Leaves: checked parameters for the resources, and their records or refusals as bytes with
 * the headers of conventions 1 to 8. A new endpoint needs a line in {@link org.kernelci.dashboard.web.Routes} and a
 * resource whose path is that line's canonical form.
 */
package org.kernelci.dashboard.web;

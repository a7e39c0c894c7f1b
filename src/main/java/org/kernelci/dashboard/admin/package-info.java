/**
 * The operators' side: who they are, the application below {@code /admin/api/} that holds every resource marked {@link
 * org.kernelci.dashboard.web.AdminApi}, the record of what they change, and the gate before the console's pages.
 *
 * <p>Enters: requests with a password, a token or a session. Leaves: callers with their roles, JSON, refusals in JSON.
 * The features bring their own resources; this package knows none of them.
 */
package org.kernelci.dashboard.admin;

/**
 * The cache of whole answers (conventions 9): Redis, and one computation for many simultaneous equal requests. Beside it
 * the cache of slow queries that services ask themselves ({@link org.kernelci.dashboard.cache.DataCache}).
 *
 * <p>Enters: GET and HEAD requests of the cached routes, after the site's filter and before JAX-RS. Leaves: finished
 * answers with their freshness headers and entity tag, from Redis or from the resource. Without Redis every request is
 * answered as if nothing were stored.
 */
package org.kernelci.dashboard.cache;

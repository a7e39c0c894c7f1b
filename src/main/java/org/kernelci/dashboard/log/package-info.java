/**
 * The endpoints {@code proxy/} and {@code log-downloader/}: files of log servers for browsers that may not fetch them
 * themselves (api-core 10 and 11).
 *
 * <p>Enters: a URL. Leaves: the file as a stream, or the file list of a directory page. The one way out is
 * {@link org.kernelci.dashboard.log.RemoteFiles}, which checks every URL and every address before it asks.
 */
package org.kernelci.dashboard.log;

/**
 * The request-filter language (filters 1 to 6): what a client may ask, and which rows answer it.
 *
 * <p>In: the {@code filter_*} parameters of a query string, in order, or the {@code filter} object of a JSON body. Out:
 * one immutable {@link org.kernelci.dashboard.filter.Filters} with a predicate for each subject, and the rules that
 * attribute an issue to a build or a test. Nothing here knows an endpoint, a table or a tree.
 */
package org.kernelci.dashboard.filter;

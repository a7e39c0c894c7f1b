/**
 * What pages of trees and of hardware are made of: rows that pair builds, tests and incidents, as they are read, and
 * lists of tests, as they are written (api-tree 3.4 and 3.5, api-hardware 2).
 *
 * <p>In: result sets, in the hands of a subject's queries. Out: rows with their placeholders filled in, and JSON.
 */
package org.kernelci.dashboard.page;

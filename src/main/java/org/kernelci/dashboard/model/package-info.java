/**
 * The tables as objects: one entity a table, named as in the field, read by id.
 *
 * <p>References between rows are plain ids, because what they refer to may not have arrived. A null means "not
 * reported". Lists of rows and counts come from SQL files, not from here; rows are written by ingestion and
 * aggregation, not through these entities.
 */
package org.kernelci.dashboard.model;

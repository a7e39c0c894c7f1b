/**
 * Times that repeat: cron texts, the times that they mean, and how to say them in words.
 *
 * <p>Enters: a text of configuration. Leaves: due times in UTC and the fields of a timer. Knows no jobs.
 */
package org.kernelci.dashboard.calendar;

/**
 * What is counted and measured, for Prometheus (conventions 17).
 *
 * <p>Enters: events to count, durations and sizes to observe, gauges to ask, through
 * {@link org.kernelci.dashboard.monitoring.Meters}. Leaves: one page in Prometheus' text format. Counters and gauges are
 * MicroProfile metrics; distributions, which need buckets, are Micrometer's. Whatever clients send, a metric has a bounded
 * number of series.
 */
package org.kernelci.dashboard.monitoring;

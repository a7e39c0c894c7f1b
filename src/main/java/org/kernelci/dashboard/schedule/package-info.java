/**
 * Jobs: what runs at which time, what operators see of it and can do (schedules-and-alerts).
 *
 * <p>Enters: timers of every server, operators' requests, the jobs of
 * {@link org.kernelci.dashboard.config.ScheduleSettings}, the tasks of all features. Leaves: runs, pings to the
 * health-check monitor, alerts; the resources {@code jobs}, {@code runs} and {@code tasks} of the admin API.
 */
package org.kernelci.dashboard.schedule;

package org.kernelci.dashboard.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.schedule.JobItem.Check;
import org.kernelci.dashboard.schedule.JobItem.LastPing;
import org.kernelci.dashboard.schedule.JobItem.PauseItem;

/** Puts together what the configuration and the database say of one job at one moment. */
final class JobState {

    private static final int NEXT_TIMES = 3;

    private final ScheduledJob job;
    private final JobRow row;
    private final ScheduleSettings settings;
    private final Scheduler scheduler;
    private final Instant now;

    JobState(ScheduledJob job, JobRow row, ScheduleSettings settings, Scheduler scheduler, Instant now) {
        this.job = job;
        this.row = row;
        this.settings = settings;
        this.scheduler = scheduler;
        this.now = now;
    }

    JobItem item(Map<Long, RunItem> runs, boolean allPaused) {
        List<Instant> nextTimes = Stream.iterate(job.schedule().after(now), Optional::isPresent, time -> job.schedule()
                        .after(time.get()))
                .limit(NEXT_TIMES)
                .map(Optional::get)
                .toList();
        boolean goesOn = isOn() && row.pausedBy() == null && !allPaused;
        Instant overdueSince = goesOn ? overdueSince() : null;
        return new JobItem(
                job.key(),
                job.description(),
                job.task(),
                status(goesOn),
                job.schedule().text(),
                job.schedule().words(),
                goesOn && !nextTimes.isEmpty() ? nextTimes.get(0) : null,
                nextTimes,
                row.pausedBy() == null ? null : new PauseItem(row.pausedBy(), row.pausedAt(), row.note()),
                overdueSince != null,
                overdueSince,
                row.running() == null ? null : runs.get(row.running()),
                row.last() == null ? null : runs.get(row.last()),
                row.lastSuccess(),
                row.failuresInRow(),
                job.parameters(),
                job.mails(),
                job.mails() ? RunMode.names() : List.of(),
                job.catchUp(),
                job.limit().toSeconds(),
                new Check(
                        job.monitored() ? job.healthCheckVariable() : null,
                        job.healthCheck().isPresent(),
                        lastPing()));
    }

    private boolean isOn() {
        return job.enabled() && !settings.skipped();
    }

    private String status(boolean goesOn) {
        if (row.running() != null) {
            return "running";
        }
        if (scheduler.problem(job).isPresent()) {
            return "undeployed";
        }
        if (!isOn()) {
            return "disabled";
        }
        if (scheduler.isBlocked(job)) {
            return "blocked";
        }
        return goesOn ? "scheduled" : "paused";
    }

    /** The due time that found no server, unless something ran since; or one that nobody noticed. */
    private Instant overdueSince() {
        if (RunState.MISSED.name().equals(row.lastDueState())) {
            boolean madeUp = row.lastPerformed() != null && row.lastPerformed().isAfter(row.lastDue());
            return madeUp ? null : row.lastDue();
        }
        Instant last = row.lastDue() == null ? row.checkedUntil() : row.lastDue();
        if (last == null || row.checkedUntil() == null) {
            return null;
        }
        Instant from = last.isAfter(row.checkedUntil()) ? last : row.checkedUntil();
        // housekeeping records a missed time soon after the tolerance has passed
        Instant unnoticed = now.minus(settings.tolerance().multipliedBy(2));
        return job.schedule().after(from).filter(due -> due.isBefore(unnoticed)).orElse(null);
    }

    private LastPing lastPing() {
        if (row.pingRun() == null) {
            return null;
        }
        if (row.pingFail() != null) {
            return new LastPing(row.pingRun(), "fail", row.pingFail());
        }
        return row.pingSuccess() != null
                ? new LastPing(row.pingRun(), "success", row.pingSuccess())
                : new LastPing(row.pingRun(), "start", row.pingStart());
    }
}

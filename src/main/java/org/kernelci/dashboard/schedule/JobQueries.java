package org.kernelci.dashboard.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.RunState;

/** What jobs leave in the database beside their runs: pauses, how far the schedule was checked, reported ends. */
@ApplicationScoped
public class JobQueries {

    /** Stands for all jobs. */
    static final String ALL = "*";

    private Database database;

    /** For the container's proxy. */
    protected JobQueries() {}

    @Inject
    public JobQueries(Database database) {
        this.database = database;
    }

    Optional<Pause> pause(String job) {
        return database.query(
                "schedule/control",
                query -> query.bind("job", job).mapTo(Pause.class).findOne());
    }

    void pause(String job, String by, String note, Instant now) {
        database.update("schedule/pause", update -> update.bind("job", job)
                .bind("by", by)
                .bind("note", note)
                .bind("now", now));
    }

    void resume(String job) {
        database.update("schedule/resume", update -> update.bind("job", job));
    }

    void enter(ScheduledJob job, Instant now) {
        database.update("schedule/enter_job", update -> update.bind("job", job.key())
                .bind("schedule", job.schedule().text())
                .bind("now", now));
    }

    /**
     * Records due times that have no run, one server at a time.
     *
     * @param findDue tells the due times that should have runs by now, from the time of the last check on
     * @param most only the last so many are recorded
     * @return those that this call recorded
     */
    List<Instant> recordMissed(
            ScheduledJob job,
            Function<Instant, List<Instant>> findDue,
            int most,
            RunState state,
            String message,
            String node,
            Instant now) {
        return database.jdbi().inTransaction(handle -> {
            Optional<Instant> checked = handle.createQuery(Sql.named("schedule/lock_checked"))
                    .bind("job", job.key())
                    .bind("schedule", job.schedule().text())
                    .mapTo(Instant.class)
                    .findOne();
            List<Instant> due = checked.map(findDue).orElse(List.of());
            if (due.isEmpty()) {
                return List.of();
            }
            List<Instant> kept = due.subList(Math.max(0, due.size() - most), due.size());
            List<Instant> recorded = handle.createQuery(Sql.named("schedule/record_missed"))
                    .bind("job", job.key())
                    .bind("task", job.task())
                    .bind("now", now)
                    .bind("node", node)
                    .bind("state", state.name())
                    .bind("message", message)
                    .bindArray(
                            "dues",
                            String.class,
                            kept.stream().map(Instant::toString).toList())
                    .mapTo(Instant.class)
                    .list();
            handle.createUpdate(Sql.named("schedule/checked_until"))
                    .bind("job", job.key())
                    .bind("until", due.get(due.size() - 1))
                    .execute();
            return recorded;
        });
    }

    /** Start of the last run that succeeded and was no preview. */
    Optional<Instant> lastSuccess(String job) {
        return database.query(
                "schedule/last_success",
                query -> query.bind("job", job).mapTo(Instant.class).findOne());
    }

    /** Ends that this server is to report now: of one run, if it is not null. */
    List<EndedRun> claimUntold(Long run, Instant finishedBy, Instant now) {
        return database.query("schedule/claim_untold", query -> query.bind("run", run)
                .bind("finishedBy", finishedBy)
                .bind("now", now)
                .mapTo(EndedRun.class)
                .list());
    }

    void notePing(long run, String phase, String result) {
        database.update(
                "schedule/note_ping",
                update -> update.bind("run", run).bind("phase", phase).bind("result", result));
    }
}

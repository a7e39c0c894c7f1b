package org.kernelci.dashboard.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Jsonb;
import org.kernelci.dashboard.web.Paging;

/** What operators see of runs and jobs. */
@ApplicationScoped
public class RunQueries {

    private Database database;

    /** For the container's proxy. */
    protected RunQueries() {}

    @Inject
    public RunQueries(Database database) {
        this.database = database;
    }

    /** What only the page of a run shows. */
    record Details(Jsonb parameters, Instant cancelledAt, String pingStart, String pingSuccess, String pingFail) {}

    List<RunItem> runs(RunQuestion question, Paging paging, Instant now) {
        return database.query("schedule/runs", query -> asked(query, question)
                .bind("now", now)
                .bind("size", paging.size())
                .bind("offset", paging.offset())
                .mapTo(RunItem.class)
                .list());
    }

    long count(RunQuestion question) {
        return database.query(
                "schedule/count_runs",
                query -> asked(query, question).mapTo(Long.class).one());
    }

    private static Query asked(Query query, RunQuestion question) {
        return query.bind("job", question.job())
                .bind("task", question.task())
                .bind("trigger", question.trigger())
                .bind("anyState", question.states().isEmpty())
                .bindArray("states", String.class, question.states())
                .bind("from", question.from())
                .bind("until", question.until());
    }

    Map<Long, RunItem> runs(Collection<Long> ids, Instant now) {
        return database.query(
                "schedule/runs_by_id",
                query ->
                        query
                                .bindArray("ids", Long.class, List.copyOf(ids))
                                .bind("now", now)
                                .mapTo(RunItem.class)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(RunItem::id, Function.identity())));
    }

    Optional<Details> details(long run) {
        return database.query(
                "schedule/run_details",
                query -> query.bind("run", run).mapTo(Details.class).findOne());
    }

    List<RunDetails.Line> lines(long run, int since) {
        return database.query("schedule/run_lines", query -> query.bind("run", run)
                .bind("since", since)
                .mapTo(RunDetails.Line.class)
                .list());
    }

    /** Numbers of the runs under way, by what they hold. */
    Map<String, Long> running() {
        return database.query("schedule/running", query -> query.mapTo(Holder.class).list().stream()
                .collect(Collectors.toMap(Holder::work, Holder::id)));
    }

    private record Holder(String work, long id) {}

    /** Newest first. */
    List<JobDetails.Duration> durations(String job, int most) {
        return database.query("schedule/durations", query -> query.bind("job", job)
                .bind("most", most)
                .mapTo(JobDetails.Duration.class)
                .list());
    }

    Map<String, JobRow> overview(List<String> jobs) {
        return database.query(
                "schedule/overview",
                query -> query.bindArray("jobs", String.class, jobs).mapTo(JobRow.class).list().stream()
                        .collect(Collectors.toMap(JobRow::job, Function.identity())));
    }
}

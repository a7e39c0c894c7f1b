package org.kernelci.dashboard.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every variable that the application reads, by area, and those of the existing backend that it doesn't. */
final class KnownVariables {

    static final List<Area> AREAS = Stream.concat(
                    Stream.of(
                            Area.of("Installation", InstanceSettings.VARIABLES, NodeName.VARIABLES),
                            Area.of("Database", DatabaseSettings.VARIABLES),
                            Area.of("Replica of the database", ReplicaSettings.VARIABLES),
                            Area.of("Requests", WebSettings.VARIABLES, ListingSettings.VARIABLES),
                            Area.of("Cache of answers", CacheSettings.VARIABLES),
                            Area.of("Files of log servers", ProxySettings.VARIABLES),
                            Area.of("Operators", AdminSettings.VARIABLES),
                            Area.of("Ingestion", IngestSettings.VARIABLES, IntakeSettings.VARIABLES),
                            Area.of("Log excerpts", ExcerptSettings.VARIABLES),
                            Area.of("Counters", AggregationSettings.VARIABLES),
                            Area.of(
                                    "Reports and mails",
                                    NotificationSettings.VARIABLES,
                                    MailSettings.VARIABLES,
                                    OutboxSettings.VARIABLES),
                            Area.of("Chat", ChatSettings.VARIABLES),
                            Area.of("Metrics and logs", MonitoringSettings.VARIABLES, LogSettings.VARIABLES),
                            Area.of(
                                    "Operator commands",
                                    HardwareRegistrySettings.VARIABLES,
                                    EnvironmentSettings.VARIABLES),
                            Area.of("Schedule", ScheduleSettings.VARIABLES)),
                    ScheduleSettings.jobAreas())
            .toList();

    /** Variables that mean nothing here, and why. */
    record WithoutEffect(List<String> names, String reason) {}

    static final List<WithoutEffect> WITHOUT_EFFECT = List.of(
            new WithoutEffect(List.of("DJANGO_SECRET_KEY"), "nothing is signed with it"),
            new WithoutEffect(
                    List.of("DB_ENGINE", "DB_CONN_MAX_AGE", "DB_CONN_HEALTH_CHECKS"),
                    "there is a pool, and one driver"),
            new WithoutEffect(List.of("DEBUG_DB_VARS"), "it prints the password"),
            new WithoutEffect(List.of("VERBOSE"), "`ENABLE_LOGGING` does it for all parts"),
            new WithoutEffect(List.of("CRONTAB_COMMAND_SUFFIX"), "there is no cron"),
            new WithoutEffect(
                    List.of(
                            "PROMETHEUS_MULTIPROC_DIR",
                            "INGESTER_METRICS_PORT",
                            "PENDING_AGGREGATIONS_METRICS_PORT",
                            "EXTERNAL_PROM_METRICS_PORT"),
                    "one process, one port"),
            new WithoutEffect(
                    List.of("INGEST_QUEUE_MAXSIZE", "INGEST_FLUSH_TIMEOUT_SEC", "PROCESS_PENDING_MAX_RETRIES"),
                    "the queues they limit don't exist"),
            new WithoutEffect(List.of("REDIS_DB"), "answers are in database 0; `verify_env` has an option"),
            new WithoutEffect(List.of("DJANGO_SETTINGS_MODULE", "PYTHONOPTIMIZE", "PYTHONUNBUFFERED"), "no Python"),
            new WithoutEffect(List.of("APP_DB_USER", "APP_DB"), "user and database are made by whoever installs"),
            new WithoutEffect(List.of("INGESTER_SPOOL_DIR", "PROXY_TARGET", "DB_PORT_PUBLISHED"), "of its containers"));

    private KnownVariables() {}

    static Stream<Variable<?>> all() {
        return AREAS.stream().flatMap(area -> area.variables().stream());
    }

    static Stream<Variable<?>> secrets() {
        return all().filter(Variable::secret);
    }

    /** All names that may be set. */
    static Set<String> names() {
        return Stream.concat(all().map(Variable::name), secrets().map(Variable::fileName))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Those names of an environment that look like ours and aren't: they begin like at least two of ours, or the existing
     * backend knows them.
     */
    static List<String> strangers(Collection<String> environment) {
        Set<String> known = names();
        Map<String, Long> families =
                all().map(Variable::name).collect(Collectors.groupingBy(KnownVariables::family, Collectors.counting()));
        Set<String> former =
                WITHOUT_EFFECT.stream().flatMap(group -> group.names().stream()).collect(Collectors.toSet());
        return environment.stream()
                .filter(name -> !known.contains(name))
                .filter(name -> families.getOrDefault(family(name), 0L) > 1 || former.contains(name))
                .sorted()
                .toList();
    }

    private static String family(String name) {
        return name.replaceFirst("_.*", "_");
    }
}

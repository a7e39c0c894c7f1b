package org.kernelci.dashboard.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads every area once and hands the records out for injection. */
@ApplicationScoped
public class Configuration {

    private List<String> problems = List.of();
    private AdminSettings admin;
    private AggregationSettings aggregation;
    private HardwareRegistrySettings hardwareRegistry;
    private CacheSettings cache;
    private ChatSettings chat;
    private IngestSettings ingestion;
    private InstanceSettings instance;
    private NodeName node;
    private ListingSettings listings;
    private NotificationSettings notification;
    private MailSettings mail;
    private OutboxSettings outbox;
    private ProxySettings proxy;
    private ScheduleSettings schedule;
    private WebSettings web;
    private DatabaseSettings database;
    private EnvironmentSettings environment;
    private LogSettings logs;
    private MonitoringSettings monitoring;
    private ReplicaSettings replica;
    private IntakeSettings intake;
    private ExcerptSettings excerpts;

    /**
     * The settings of the database for the data source, which the server uses before there are beans.
     *
     * @throws IllegalStateException when any variable is wrong
     */
    public static DatabaseSettings ofDataSource() {
        Configuration configuration = new Configuration();
        configuration.read();
        ConfigurationCheck.refuse(configuration.problems());
        return configuration.database();
    }

    /** The settings of the replica, for its data source. */
    public static ReplicaSettings ofReplica() {
        Configuration configuration = new Configuration();
        configuration.read();
        return configuration.replica();
    }

    @PostConstruct
    void read() {
        // by class loader, because a thread of the connection pool has none of ours
        Config config = ConfigProvider.getConfig(Configuration.class.getClassLoader());
        Variables variables = new Variables(
                name -> config.getOptionalValue(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class));
        read(variables);
        new SecretFiles().refuse(variables);
        problems = variables.problems();
    }

    void read(Variables variables) {
        admin = AdminSettings.from(variables);
        aggregation = AggregationSettings.from(variables);
        hardwareRegistry = HardwareRegistrySettings.from(variables);
        cache = CacheSettings.from(variables);
        chat = ChatSettings.from(variables);
        ingestion = IngestSettings.from(variables);
        instance = InstanceSettings.from(variables);
        node = NodeName.from(variables);
        listings = ListingSettings.from(variables);
        notification = NotificationSettings.from(variables);
        mail = MailSettings.from(variables, instance);
        outbox = OutboxSettings.from(variables);
        proxy = ProxySettings.from(variables);
        schedule = ScheduleSettings.from(variables, hardwareRegistry);
        web = WebSettings.from(variables);
        database = DatabaseSettings.from(variables);
        environment = EnvironmentSettings.from(variables, System.getenv().keySet());
        logs = LogSettings.from(variables);
        monitoring = MonitoringSettings.from(variables);
        replica = ReplicaSettings.from(variables);
        intake = IntakeSettings.from(variables);
        excerpts = ExcerptSettings.from(variables);
    }

    @Produces
    AdminSettings admin() {
        return admin;
    }

    @Produces
    AggregationSettings aggregation() {
        return aggregation;
    }

    @Produces
    HardwareRegistrySettings hardwareRegistry() {
        return hardwareRegistry;
    }

    @Produces
    CacheSettings cache() {
        return cache;
    }

    @Produces
    ChatSettings chat() {
        return chat;
    }

    @Produces
    IngestSettings ingestion() {
        return ingestion;
    }

    @Produces
    InstanceSettings instance() {
        return instance;
    }

    @Produces
    ListingSettings listings() {
        return listings;
    }

    @Produces
    NotificationSettings notification() {
        return notification;
    }

    @Produces
    MailSettings mail() {
        return mail;
    }

    @Produces
    OutboxSettings outbox() {
        return outbox;
    }

    @Produces
    ProxySettings proxy() {
        return proxy;
    }

    @Produces
    NodeName node() {
        return node;
    }

    @Produces
    ScheduleSettings schedule() {
        return schedule;
    }

    @Produces
    WebSettings web() {
        return web;
    }

    /** The clock of everything that asks for the time, so that tests can stop it. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    DatabaseSettings database() {
        return database;
    }

    @Produces
    EnvironmentSettings environment() {
        return environment;
    }

    @Produces
    LogSettings logs() {
        return logs;
    }

    @Produces
    MonitoringSettings monitoring() {
        return monitoring;
    }

    @Produces
    ReplicaSettings replica() {
        return replica;
    }

    @Produces
    IntakeSettings intake() {
        return intake;
    }

    @Produces
    ExcerptSettings excerpts() {
        return excerpts;
    }

    List<String> problems() {
        return problems;
    }
}

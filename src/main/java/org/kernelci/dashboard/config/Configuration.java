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
    private AggregationSettings aggregation;
    private HardwareRegistrySettings hardwareRegistry;
    private CacheSettings cache;
    private IngestSettings ingestion;
    private IntakeSettings intake;
    private ExcerptSettings excerpts;
    private NodeName node;
    private ListingSettings listings;
    private ProxySettings proxy;
    private WebSettings web;
    private DatabaseSettings database;

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

    @PostConstruct
    void read() {
        // by class loader, because a thread of the connection pool has none of ours
        Config config = ConfigProvider.getConfig(Configuration.class.getClassLoader());
        Variables variables = new Variables(
                name -> config.getOptionalValue(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class));
        aggregation = AggregationSettings.from(variables);
        hardwareRegistry = HardwareRegistrySettings.from(variables);
        cache = CacheSettings.from(variables);
        ingestion = IngestSettings.from(variables);
        intake = IntakeSettings.from(variables);
        excerpts = ExcerptSettings.from(variables);
        node = NodeName.from(variables);
        listings = ListingSettings.from(variables);
        proxy = ProxySettings.from(variables);
        web = WebSettings.from(variables);
        database = DatabaseSettings.from(variables);
        new SecretFiles().refuse(variables);
        problems = variables.problems();
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
    IngestSettings ingestion() {
        return ingestion;
    }

    @Produces
    IntakeSettings intake() {
        return intake;
    }

    @Produces
    ExcerptSettings excerpts() {
        return excerpts;
    }

    @Produces
    NodeName node() {
        return node;
    }

    @Produces
    ListingSettings listings() {
        return listings;
    }

    @Produces
    ProxySettings proxy() {
        return proxy;
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

    List<String> problems() {
        return problems;
    }
}

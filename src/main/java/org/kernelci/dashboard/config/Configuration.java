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
    private InstanceSettings instance;
    private ListingSettings listings;
    private ProxySettings proxy;
    private WebSettings web;
    private DatabaseSettings database;
    private EnvironmentSettings environment;

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
        instance = InstanceSettings.from(variables);
        listings = ListingSettings.from(variables);
        proxy = ProxySettings.from(variables);
        web = WebSettings.from(variables);
        database = DatabaseSettings.from(variables);
        environment = EnvironmentSettings.from(variables);
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
    InstanceSettings instance() {
        return instance;
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

    @Produces
    EnvironmentSettings environment() {
        return environment;
    }

    List<String> problems() {
        return problems;
    }
}

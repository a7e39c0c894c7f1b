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
    private ListingSettings listings;
    private WebSettings web;
    private DatabaseSettings database;

    @PostConstruct
    void read() {
        Config config = ConfigProvider.getConfig();
        Variables variables = new Variables(
                name -> config.getOptionalValue(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class));
        listings = ListingSettings.from(variables);
        web = WebSettings.from(variables);
        database = DatabaseSettings.from(variables);
        new SecretFiles().refuse(variables);
        problems = variables.problems();
    }

    @Produces
    ListingSettings listings() {
        return listings;
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

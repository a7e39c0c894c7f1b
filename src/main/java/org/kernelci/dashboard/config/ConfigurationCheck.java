package org.kernelci.dashboard.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Stops the deployment when a variable has a wrong value. Other startup beans depend on it by name. */
@Startup
@Singleton
@DependsOn("LogFormat")
public class ConfigurationCheck {

    private static final Logger LOG = System.getLogger(ConfigurationCheck.class.getName());

    @Inject
    Configuration configuration;

    @PostConstruct
    void check() {
        refuse(configuration.problems());
    }

    static void refuse(List<String> problems) {
        problems.forEach(problem -> LOG.log(Level.ERROR, "wrong configuration: {0}", problem));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("wrong configuration: " + String.join("; ", problems));
        }
    }
}

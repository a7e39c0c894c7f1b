package org.kernelci.dashboard.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kernelci.dashboard.config.LogSettings;

/**
 * Gives the lines on standard error their form and says what is logged, from the application's start on. The server reads its logging settings before
 * it can see a class of the application, so they can't name {@link LogLine}.
 */
@Startup
@Singleton
public class LogFormat {

    private static final Logger ROOT = Logger.getLogger("");

    // held here, because a logger that nobody holds forgets its level
    private static final Logger APPLICATION = Logger.getLogger("org.kernelci");
    private static final Logger QUERIES = Logger.getLogger(LogSettings.QUERIES);

    @Inject
    LogSettings settings;

    @PostConstruct
    void set() {
        if (settings.details()) {
            APPLICATION.setLevel(Level.FINE);
        }
        QUERIES.setLevel(settings.queries() ? Level.FINE : Level.INFO);
        Optional<Handler> console = Arrays.stream(ROOT.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst();
        if (console.isPresent()) {
            console.get().setFormatter(new LogLine(settings.json()));
        } else if (settings.json()) {
            // start.sh leaves the console to us: the server's own lines before would be text
            Handler handler = new ConsoleHandler();
            handler.setLevel(Level.ALL);
            handler.setFormatter(new LogLine(true));
            ROOT.addHandler(handler);
        }
    }
}

package org.kernelci.dashboard.run;

import java.time.Clock;
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.persistence.Database;

/**
 * What tasks are made of outside the server.
 *
 * @param database opens its first connection when it is first used
 */
public record TaskContext(CommandSettings settings, Database database, Clock clock) {}

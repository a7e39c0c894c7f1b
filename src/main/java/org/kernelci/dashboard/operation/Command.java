package org.kernelci.dashboard.operation;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.MainDataSource;

/**
 * Operator commands that need nothing but the database, run by {@code server-config/command.sh} (operations 1).
 *
 * <p>Exit status: 0 done; 1 refused or failed, with {@code CommandError: <text>} on standard error; 2 wrong arguments,
 * with the usage on standard error.
 */
public final class Command {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private static final String USAGE = """
            usage: command.sh update_hardware_registry FILE
                   command.sh update_hardware_registry --index [INDEX]
            FILE and INDEX are paths or http(s) URLs; without INDEX it is HARDWARE_REGISTRY_INDEX_URL.""";

    private final CommandSettings settings;
    private final PrintStream out;
    private final PrintStream err;

    Command(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settings = CommandSettings.from(environment);
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Command(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    /** @return exit status */
    int run(List<String> arguments) {
        // both spellings: the name has underscores, the shell's habit is dashes
        if (arguments.isEmpty() || !arguments.get(0).replace('-', '_').equals("update_hardware_registry")) {
            return usage();
        }
        try {
            return updateHardwareRegistry(arguments.subList(1, arguments.size()));
        } catch (CommandFailure failure) {
            err.println("CommandError: " + failure.getMessage());
        } catch (JdbiException failure) {
            // the driver's own words: around them is the whole statement with all its rows
            String reason = (failure.getCause() == null ? failure : failure.getCause()).getMessage();
            err.println("CommandError: database " + settings.database().place() + ": " + reason);
        }
        return FAILED;
    }

    private int updateHardwareRegistry(List<String> arguments) throws CommandFailure {
        String file = null;
        String index = null;
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (argument.equals("--index") && index == null) {
                boolean named =
                        at + 1 < arguments.size() && !arguments.get(at + 1).startsWith("-");
                index = named
                        ? arguments.get(++at)
                        : settings.hardwareRegistry().index();
            } else if (argument.startsWith("--index=") && index == null) {
                index = argument.substring("--index=".length());
            } else if (!argument.startsWith("-") && file == null) {
                file = argument;
            } else {
                return usage();
            }
        }
        if (file == null && index == null) {
            throw new CommandFailure("Provide either a registry_file or --index.");
        }
        if (file != null && index != null) {
            throw new CommandFailure("Provide either a registry_file or --index, not both.");
        }
        HardwareRegistryUpdate update = new HardwareRegistryUpdate(database().jdbi());
        HardwareRegistryUpdate.Result result = file == null ? update.fromIndex(index) : update.fromFile(file);
        result.warnings().forEach(err::println);
        result.sources().forEach(source -> out.println("Processed: " + source));
        return DONE;
    }

    private Database database() throws CommandFailure {
        if (!settings.problems().isEmpty()) {
            throw new CommandFailure("wrong configuration: " + String.join("; ", settings.problems()));
        }
        return new Database(new MainDataSource(settings.database()));
    }

    private int usage() {
        err.println(USAGE);
        return WRONG_ARGUMENTS;
    }
}

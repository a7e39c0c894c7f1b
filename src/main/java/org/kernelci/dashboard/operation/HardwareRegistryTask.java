package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.config.HardwareRegistrySettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Task;

/** {@code update_hardware_registry} (operations 7). */
@Dependent
public class HardwareRegistryTask implements Task {

    private static final String FILE = "file";
    private static final String INDEX = "index";

    private final Database database;
    private final HardwareRegistrySettings settings;

    @Inject
    public HardwareRegistryTask(Database database, HardwareRegistrySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "update_hardware_registry";
    }

    @Override
    public String description() {
        return "Load the catalogue of boards and processors into the hardware registry's tables.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(FILE, "path or http(s) URL of one registry file").positionally(),
                Parameter.text(
                                INDEX,
                                "path or http(s) URL of an index of such files; alone: HARDWARE_REGISTRY_INDEX_URL")
                        .alone(settings.index()));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws CommandFailure {
        Optional<String> file = arguments.text(FILE);
        Optional<String> index = arguments.text(INDEX);
        if (file.isEmpty() && index.isEmpty()) {
            throw new CommandFailure("Provide either a registry_file or --index.");
        }
        if (file.isPresent() && index.isPresent()) {
            throw new CommandFailure("Provide either a registry_file or --index, not both.");
        }
        HardwareRegistryUpdate update = new HardwareRegistryUpdate(database.jdbi());
        HardwareRegistryUpdate.Result result =
                file.isPresent() ? update.fromFile(file.get()) : update.fromIndex(index.get());
        result.warnings().forEach(progress::warning);
        result.sources().forEach(source -> progress.message("Processed: " + source));
        progress.count("rows", result.rows());
        return Outcome.succeeded(result.rows() + " entries stored.");
    }
}

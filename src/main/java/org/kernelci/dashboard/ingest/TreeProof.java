package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.config.EnvironmentSettings;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;

/**
 * {@code treeproof}: adds the trees of the stored checkouts to the file of tree names (operations 8).
 *
 * <p>The file is the one that the ingestion reads, or {@code tree-names.yaml} in the volume directory where none is set.
 */
@Dependent
public class TreeProof implements Task {

    private static final String NAME = "tree-names.yaml";

    private final Database database;
    private final Path file;

    @Inject
    public TreeProof(Database database, IngestSettings ingestion, EnvironmentSettings environment) {
        this.database = database;
        this.file = ingestion.treesFile().orElse(environment.volumeDirectory().resolve(NAME));
    }

    @Override
    public String name() {
        return "treeproof";
    }

    @Override
    public String description() {
        return "Add the trees of the stored checkouts to the file of tree names that the ingestion reads.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure {
        try {
            Map<String, String> known = Files.exists(file) && Files.size(file) > 0 ? TreeFile.read(file) : Map.of();
            Map<String, String> urls = new TreeCatalogue(database.jdbi()).extended(known);
            TreeFile.write(file, urls);
            urls.forEach((name, url) -> {
                if (!known.containsKey(name)) {
                    progress.message("new: " + name + " " + url);
                }
            });
            progress.count("trees", urls.size());
            progress.count("new trees", (long) urls.size() - known.size());
            return Outcome.succeeded(urls.size() + " trees in " + file + ", " + (urls.size() - known.size()) + " new");
        } catch (IOException failure) {
            throw new TaskFailure("tree names file " + file + ": " + failure, failure);
        }
    }
}

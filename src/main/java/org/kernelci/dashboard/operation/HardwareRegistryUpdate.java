package org.kernelci.dashboard.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.operation.HardwareRegistry.Row;
import org.kernelci.dashboard.persistence.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the hardware registry into its tables (operations 7, api-hardware 15.1).
 *
 * <p>All files of a run are read and checked first; then one transaction stores all of them, or nothing. Rows are
 * inserted, or overwritten in every column, by id; where two files have the same id the later file wins. Nothing is ever
 * deleted. References may lead to any file of the run and to rows that are stored already.
 */
public final class HardwareRegistryUpdate {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final JsonMapper JSON = new JsonMapper();

    private final Jdbi jdbi;
    private final RegistryDocuments documents;

    /**
     * What a run did.
     *
     * @param sources paths and URLs of the stored files, in their order
     * @param warnings for the operator, none of which kept anything from being stored
     * @param rows entries written, changed or not
     */
    public record Result(List<String> sources, List<String> warnings, int rows) {}

    /** A reference to a row that doesn't exist. */
    record Dangling(String section, String id, String field, String target) {}

    public HardwareRegistryUpdate(Jdbi jdbi) {
        this(jdbi, new RegistryDocuments(new WebDocuments(TIME_LIMIT, RegistryDocuments.LONGEST)));
    }

    HardwareRegistryUpdate(Jdbi jdbi, RegistryDocuments documents) {
        this.jdbi = jdbi;
        this.documents = documents;
    }

    /**
     * Loads one registry file.
     *
     * @param file path or http(s) URL
     * @throws CommandFailure if the file cannot be had or anything in it is wrong; nothing is stored then
     */
    public Result fromFile(String file) throws CommandFailure {
        return store(List.of(RegistryDocuments.located(file)));
    }

    /**
     * Loads the files that an index names, in its order.
     *
     * @param index path or http(s) URL
     * @throws CommandFailure if the index or a file cannot be had or anything in them is wrong; nothing is stored then
     */
    public Result fromIndex(String index) throws CommandFailure {
        String source = RegistryDocuments.located(index);
        Map<?, ?> root = YamlDocument.read(source, documents.read(source));
        if (!root.containsKey("registries")) {
            throw new CommandFailure("Index YAML must contain a 'registries' key with a list of filenames.");
        }
        if (!(root.get("registries") instanceof List<?> names) || names.isEmpty()) {
            throw new CommandFailure("Index 'registries' must be a non-empty list.");
        }
        List<String> files = new ArrayList<>();
        for (Object name : names) {
            if (!(name instanceof String text)) {
                throw new CommandFailure("Index 'registries' must hold file names only, got " + name + ": " + source);
            }
            files.add(RegistryDocuments.beside(source, text));
        }
        return store(files);
    }

    private Result store(List<String> sources) throws CommandFailure {
        List<String> problems = new ArrayList<>();
        List<HardwareRegistry> registries = new ArrayList<>();
        for (String source : sources) {
            registries.add(HardwareRegistry.read(source, documents.read(source), problems));
        }
        refuse(problems);
        int rows = jdbi.<Integer, CommandFailure>inTransaction(handle -> {
            int written = write(handle, registries);
            refuse(danglingReferences(handle, registries));
            return written;
        });
        return new Result(sources, warnings(registries), rows);
    }

    private static int write(Handle handle, List<HardwareRegistry> registries) {
        int written = 0;
        for (HardwareRegistry registry : registries) {
            for (RegistrySection section : RegistrySection.values()) {
                List<Map<String, Object>> rows = registry.sections().get(section).stream()
                        .map(Row::columns)
                        .toList();
                if (!rows.isEmpty()) {
                    written += handle.createUpdate(Sql.named(section.upsert()))
                            .bind("rows", JSON.writeValueAsString(rows))
                            .execute();
                }
            }
        }
        return written;
    }

    /** The database would refuse the commit too, but name one reference only, and no file. */
    private static List<String> danglingReferences(Handle handle, List<HardwareRegistry> registries) {
        return handle.createQuery(Sql.named("operation/dangling-references"))
                .mapTo(Dangling.class)
                .map(dangling -> place(dangling, registries) + "." + dangling.field() + ": no entry \""
                        + dangling.target() + "\"")
                .list();
    }

    private static String place(Dangling dangling, List<HardwareRegistry> registries) {
        String place = dangling.section() + "." + dangling.id();
        for (HardwareRegistry registry : registries) {
            for (RegistrySection section : RegistrySection.values()) {
                for (Row row : registry.sections().get(section)) {
                    if (section.key().equals(dangling.section()) && row.id().equals(dangling.id())) {
                        place = row.place();
                    }
                }
            }
        }
        return place;
    }

    private static List<String> warnings(List<HardwareRegistry> registries) {
        return registries.stream()
                .filter(registry -> !registry.missing().isEmpty())
                .map(registry -> "Missing typical hardware-registry sections in " + registry.source() + ": "
                        + String.join(", ", registry.missing()))
                .toList();
    }

    private static void refuse(List<String> problems) throws CommandFailure {
        if (!problems.isEmpty()) {
            throw new CommandFailure("Invalid hardware registry, nothing stored:\n  " + String.join("\n  ", problems));
        }
    }
}

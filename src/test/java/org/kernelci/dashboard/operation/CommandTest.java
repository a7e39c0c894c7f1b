package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;

/** The command {@code update_hardware_registry} from its arguments to the tables (operations 7, api-hardware 15.1). */
class CommandTest {

    private static final String VENDORS = "silicon_vendors: {acme: {id: acme, type: silicon_vendor}}\n";

    private static final String COMPLETE = VENDORS + """
            platform_vendors: {board: {id: board, url: "https://board.example"}}
            processors: {a1: {id: a1, vendor_id: acme, architecture: arm64, cores: 4, max_clock_speed_mhz: 1400}}
            system_modules: {som1: {id: som1, type: som, vendor_id: board, processor_id: a1, form_factor: sodimm}}
            platforms: {evm1: {id: evm1, type: evm, vendor_id: board, processor_id: a1, system_module_id: som1}}
            """;

    private static EmbeddedDatabase database;
    private static Jdbi jdbi;

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path directory;

    private String out;
    private String err;

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.migrated();
        jdbi = Jdbi.create(database.dataSource());
    }

    @BeforeEach
    void empty() {
        jdbi.useHandle(handle -> handle.execute("""
                truncate hardware_registry_silicon_vendors, hardware_registry_platform_vendors,
                  hardware_registry_processors, hardware_registry_system_modules, hardware_registry_platforms"""));
        environment.putAll(database.environment());
        environment.put("DB_STARTUP_GRACE_SECONDS", "0");
    }

    @Test
    void aFileFillsAllFiveTables() throws IOException {
        Path file = file("all.yaml", COMPLETE);

        assertEquals(0, run("update_hardware_registry", file.toString()));
        assertEquals("Processed: " + file + "\n5 entries stored.\n", out);
        assertEquals("", err);
        assertEquals(List.of("acme|silicon_vendor||"), rows("silicon_vendors", "id, type, url, details"));
        assertEquals(
                List.of("board|platform_vendor|https://board.example|"),
                rows("platform_vendors", "id, type, url, details"));
        assertEquals(
                List.of("a1|soc|arm64|4|1400|acme"),
                rows("processors", "id, type, architecture, cores, max_clock_speed_mhz, vendor_id"));
        assertEquals(
                List.of("som1|som|sodimm|a1|board"),
                rows("system_modules", "id, type, form_factor, processor_id, vendor_id"));
        assertEquals(
                List.of("evm1|evm||board|a1|som1"),
                rows("platforms", "id, type, form_factor, vendor_id, processor_id, system_module_id"));
    }

    @Test
    void aSecondFileOverwritesEveryColumnAndDeletesNothing() throws IOException {
        run("update_hardware_registry", file("all.yaml", COMPLETE).toString());
        Path second = file("second.yaml", "processors: {x: {id: a1, vendor_id: acme, cores: 8}}");

        assertEquals(0, run("update-hardware-registry", second.toString()));
        assertEquals(
                "Missing typical hardware-registry sections in " + second
                        + ": silicon_vendors, platform_vendors, system_modules, platforms\n",
                err);
        assertEquals(
                List.of("a1|soc||8||acme"),
                rows("processors", "id, type, architecture, cores, max_clock_speed_mhz, vendor_id"));
        assertEquals(List.of("evm1"), rows("platforms", "id"));
    }

    @Test
    void anIndexMayNameFilesInAnyOrderAndTheLaterOneWins() throws IOException {
        Files.createDirectory(directory.resolve("parts"));
        Path processors = file("parts/processors.yaml", "processors: {a1: {id: a1, vendor_id: acme}}");
        Path vendors = file("vendors.yaml", VENDORS);
        Path again = file("again.yaml", "silicon_vendors: {acme: {id: acme, type: maker}}");
        Path index = file("index.yaml", "registries: [parts/processors.yaml, vendors.yaml, again.yaml]");

        assertEquals(0, run("update_hardware_registry", "--index", index.toString()));
        assertEquals(
                "Processed: %s\nProcessed: %s\nProcessed: %s\n3 entries stored.\n"
                        .formatted(processors, vendors, again),
                out);
        assertEquals(List.of("acme|maker"), rows("silicon_vendors", "id, type"));
        assertEquals(List.of("a1"), rows("processors", "id"));
    }

    @Test
    void anIndexWithoutAValueIsTheConfiguredOneAndItsNamesAreLinks() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            serve(server, "/registry/index.yaml", "registries: [all.yaml]");
            serve(server, "/registry/all.yaml", COMPLETE);
            server.start();
            String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/registry/";
            environment.put("HARDWARE_REGISTRY_INDEX_URL", root + "index.yaml");

            assertEquals(0, run("update_hardware_registry", "--index"));
            assertEquals("Processed: " + root + "all.yaml\n5 entries stored.\n", out);
            assertEquals(List.of("evm1"), rows("platforms", "id"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aProblemInOneFileKeepsAllFromBeingStored() throws IOException {
        file("good.yaml", VENDORS);
        Path bad = file("bad.yaml", "processors: {a1: {id: a1, cores: x}}");
        Path index = file("index.yaml", "registries: [good.yaml, bad.yaml]");

        assertEquals(1, run("update_hardware_registry", "--index=" + index));
        assertEquals("", out);
        assertEquals("""
                CommandError: Invalid hardware registry, nothing stored:
                  %1$s: processors.a1.cores: expected a whole number that fits 32 bits, got "x"
                  %1$s: processors.a1.vendor_id: missing
                """.formatted(bad), err);
        assertEquals(List.of(), rows("silicon_vendors", "id"));
    }

    @Test
    void everyReferenceToNothingIsNamedAndNothingIsStored() throws IOException {
        Path file = file(
                "all.yaml",
                COMPLETE.replace("vendor_id: acme", "vendor_id: nobody")
                        .replace("system_module_id: som1", "system_module_id: som2"));

        assertEquals(1, run("update_hardware_registry", file.toString()));
        assertEquals("""
                CommandError: Invalid hardware registry, nothing stored:
                  %1$s: platforms.evm1.system_module_id: no entry "som2"
                  %1$s: processors.a1.vendor_id: no entry "nobody"
                """.formatted(file), err);
        assertEquals(List.of(), rows("silicon_vendors", "id"));
    }

    @Test
    void anUnusableIndexOrFileIsRefused() throws IOException {
        Path missing = directory.resolve("missing.yaml");

        assertRefused("Registry file not found: " + missing, missing.toString());
        assertRefused("Cannot read registry file: java.io.IOException: Is a directory", directory.toString());
        assertRefused("Failed to fetch ftp://x/y: only http and https URLs are fetched", "ftp://x/y");
        assertRefused(
                "Index YAML must contain a 'registries' key with a list of filenames.",
                "--index",
                file("none.yaml", "a: b").toString());
        assertRefused(
                "Index 'registries' must be a non-empty list.",
                "--index",
                file("empty.yaml", "registries: []").toString());
        assertRefused(
                "Registry file not found: " + missing,
                "--index",
                file("index.yaml", "registries: [missing.yaml]").toString());
    }

    @Test
    void aDocumentOfMoreThanTheLimitIsRefused() throws IOException {
        Path file = file("long.yaml", VENDORS + "#".repeat(RegistryDocuments.LONGEST));

        assertRefused(
                "Cannot read registry file: java.io.IOException: " + file + " is longer than 4194304 bytes",
                file.toString());
    }

    @Test
    void exactlyOneSourceIsNeeded() {
        assertRefused("Provide either a registry_file or --index.");
        assertRefused("Provide either a registry_file or --index, not both.", "a.yaml", "--index", "b.yaml");
    }

    @Test
    void wrongArgumentsPrintTheUsageAndEveryMistake() {
        assertEquals(2, run("update_hardware_registry", "a", "b", "--file", "c", "--indx", "d", "-q"));
        assertEquals("""
                usage: command.sh update_hardware_registry [FILE] [--index [INDEX]]
                unexpected argument: b
                --file: given twice
                no such option: --indx
                unexpected argument: d
                no such option: -q
                """, err);
        assertEquals("", out);
    }

    @Test
    void withoutACommandOrWithAnUnknownOneThereIsTheListOfCommands() {
        assertEquals(2, run());
        assertTrue(err.startsWith("usage: command.sh COMMAND [OPTIONS]\n"), err);
        assertEquals(2, run("update"));
        assertTrue(err.endsWith("no such command: update\n"), err);
        assertEquals(0, run("--help"));
        assertTrue(out.contains("  update_hardware_registry "), out);
    }

    @Test
    void aRunIsRecordedAndKeepsASecondOneOut() throws IOException {
        jdbi.useHandle(handle -> handle.execute("truncate job_run cascade"));
        run("update_hardware_registry", file("all.yaml", COMPLETE).toString());
        run("update_hardware_registry", "missing.yaml");
        assertEquals(
                List.of("update_hardware_registry MANUAL SUCCEEDED", "update_hardware_registry MANUAL FAILED"),
                jdbi.withHandle(handle -> handle.createQuery(
                                "select task || ' ' || upper(trigger) || ' ' || state from job_run order by id")
                        .mapTo(String.class)
                        .list()));

        jdbi.useHandle(handle -> handle.execute("update job_run set state = 'RUNNING', heartbeat = now() where id in"
                + " (select max(id) from job_run)"));
        assertEquals(1, run("update_hardware_registry", "missing.yaml"));
        assertTrue(err.startsWith("CommandError: update_hardware_registry is running since "), err);
        jdbi.useHandle(handle -> handle.execute("truncate job_run cascade"));
    }

    @Test
    void workThatDeletesIsAskedAboutUnlessItIsAgreedBefore() {
        CoreRows rows = new CoreRows(jdbi);
        rows.checkout("c1", 100);

        assertEquals(0, run("prune_db", "--older-than", "0 days"));
        assertTrue(out.endsWith("Delete these rows? [y/N] Aborted.\n"), out);
        assertEquals("c1", rows.ids("checkouts"));

        assertEquals(0, run("prune-db", "--older-than=0 days", "--yes"));
        assertTrue(out.endsWith("Successfully pruned 1 rows.\n"), out);
        assertEquals("", rows.ids("checkouts"));
    }

    @Test
    void everyCommandExplainsItself() {
        assertEquals(0, run("update-hardware-registry", "--nonsense", "--help"));
        assertTrue(out.startsWith("usage: command.sh update_hardware_registry [FILE] [--index [INDEX]]\n"), out);
        assertTrue(out.contains("  FILE "), out);
        assertEquals("", err);
    }

    @Test
    void aWrongVariableOrADatabaseThatIsAwayFailsTheCommand() throws IOException {
        String file = file("all.yaml", COMPLETE).toString();
        environment.put("DB_NAME", "nothing_here");
        assertEquals(1, run("update_hardware_registry", file));
        assertTrue(err.startsWith("CommandError: database 127.0.0.1:" + database.port() + "/nothing_here: "), err);

        environment.put("DB_PORT", "x");
        assertRefused("wrong configuration: DB_PORT: expected a whole number from 1 to 65535, got \"x\"", file);
    }

    @Test
    void aDatabaseWithoutTheTablesFailsTheCommandInOneShortMessage() throws IOException {
        EmbeddedDatabase empty = EmbeddedDatabase.empty();
        environment.putAll(empty.environment());

        assertEquals(
                1, run("update_hardware_registry", file("all.yaml", COMPLETE).toString()));
        assertTrue(err.startsWith("CommandError: database " + empty.host() + ":" + empty.port() + "/"), err);
        assertTrue(err.contains("relation \"hardware_registry_silicon_vendors\" does not exist"), err);
        assertEquals(-1, err.indexOf("acme"), err);
    }

    private void assertRefused(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "update_hardware_registry";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertEquals(1, run(all));
        assertEquals("CommandError: " + message + "\n", err);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        int status = new Command(
                        environment,
                        InputStream.nullInputStream(),
                        new PrintStream(toOut, true, StandardCharsets.UTF_8),
                        new PrintStream(toErr, true, StandardCharsets.UTF_8),
                        false)
                .run(List.of(arguments));
        out = toOut.toString(StandardCharsets.UTF_8);
        err = toErr.toString(StandardCharsets.UTF_8);
        return status;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static void serve(HttpServer server, String path, String text) {
        server.createContext(path, exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private List<String> rows(String table, String columns) {
        String row = "concat_ws('|', " + columns.replaceAll("(\\w+)", "coalesce($1::text, '')") + ")";
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + row + " from hardware_registry_" + table + " order by 1")
                        .mapTo(String.class)
                        .list());
    }
}

package org.kernelci.dashboard.notification.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.config.NotificationSettings;

class SubscriptionFolderTest {

    private static final String ACME = """
            acme-next:
              url: https://git.example.org/acme.git
              default_recipients:
                - Acme Maintainers <acme@lists.example.org>
              reports:
                - nightly:
                  branch: for-next
                  always: yes
                - rt-only:
                  branch: for-next
                  origin: acme
                  path: ["rt-tests%", "cyclic%"]
                  recipients: [rt@lists.example.org]
                  options: [ignore_default_recipients]
            """;

    @TempDir
    Path data;

    @Test
    void aTreeFileHasItsReports() throws Exception {
        put("acme.yaml", ACME);
        TreeSubscription tree = read().trees().get(0);
        assertEquals(
                new TreeReport("nightly", 6, "for-next", "maestro", List.of(), true, List.of(), false),
                tree.reports().get(0));
        assertEquals(List.of("rt-tests%", "cyclic%"), tree.reports().get(1).path());
        assertEquals(
                List.of("Acme Maintainers <acme@lists.example.org>"),
                tree.recipients(tree.reports().get(0)));
        assertEquals(
                List.of("rt@lists.example.org"), tree.recipients(tree.reports().get(1)));
        assertEquals(
                List.of("Acme Maintainers <acme@lists.example.org>"),
                read().recipientsOf("https://git.example.org/acme.git"));
        assertEquals(List.of(), read().recipientsOf(null));
    }

    @Test
    void aHardwareFileHasItsLabsAndTheLastOfEqualEntriesCounts() throws Exception {
        put("a_hardware.yaml", "board-a: {labs: {one: https://one.example}}");
        put("b_hardware.yml", "board-a: {labs: {two: https://two.example}, default_recipients: [o@example.org]}");
        assertEquals(
                List.of(new HardwareSubscription(
                        "board-a", 1, "maestro", Map.of("two", "https://two.example"), List.of("o@example.org"))),
                read().hardware());
        assertEquals(List.of(), read().trees());
    }

    @Test
    void oneBadFileStopsNoOther() throws Exception {
        put("acme.yaml", ACME);
        put("bad.yaml", "x:\n  url: u\n  reports:\n    - origin: maestro\n");
        put("empty.yaml", "");
        put("list.yml", "- a\n");
        put("torn.yaml", "a:\n  b: [\n");
        put("README.md", "no subscription");
        assertEquals(1, read().trees().size());
        List<String> errors = read().errors();
        assertEquals("bad.yaml:4: x.reports[0].branch is required", errors.get(0));
        assertEquals("empty.yaml: the file is empty", errors.get(1));
        assertEquals("list.yml:1: the root must be a mapping of names to entries", errors.get(2));
        assertTrue(errors.get(3).startsWith("torn.yaml:3: no valid YAML: "), errors::toString);
        assertEquals(4, errors.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default_recipients: a@b | x.default_recipients must be a list",
                "default_recipients: [nobody] | x.default_recipients has \"nobody\", which is no address",
                "reports: [{branch: m, path: '%'}] | x.reports[0].path must be a list",
                "reports: [{branch: m, always: perhaps}] | x.reports[0].always must be true or false",
                "reports: [text] | x.reports[0] must be a mapping",
                "url: [a] | x.url must be a text"
            })
    void whatIsWrongIsSaidWithItsLine(String field, String reason) throws Exception {
        String url = field.startsWith("url") ? "" : "  url: u\n";
        put("x.yaml", "x:\n" + url + "  " + field + "\n");
        assertEquals(List.of("x.yaml:" + (url.isEmpty() ? 2 : 3) + ": " + reason), read().errors());
    }

    @Test
    void aHardwareFileWithoutLabsIsLeftOut() throws Exception {
        put("a_hardware.yaml", "board-a:\n  origin: x\n");
        assertEquals(List.of("a_hardware.yaml:2: board-a.labs must be a mapping"), read().errors());
    }

    @Test
    void oddThingsThatDoNoHarmAreHints() throws Exception {
        put("x.yaml", "x:\n  url: u\n  color: red\n  reports:\n    - branch: m\n      options: [loud]\n");
        assertEquals(List.of(), read().errors());
        assertEquals(
                List.of("x.color is unknown", "x.reports[0].options has an unknown option loud"),
                read().files().get(0).problems().stream().map(Problem::reason).toList());
    }

    @Test
    void aChangedFileCountsAtOnce() throws Exception {
        put("a.yaml", "x: {url: u, default_recipients: [a@example.org]}");
        assertEquals(List.of("a@example.org"), read().recipientsOf("u"));
        put("a.yaml", "x: {url: u, default_recipients: [b@example.org]}");
        assertEquals(List.of("b@example.org"), read().recipientsOf("u"));
    }

    @Test
    void anotherFolderIsBelowTheDataOrAbsolute() throws Exception {
        Files.createDirectories(data.resolve("other"));
        Files.writeString(data.resolve("other/a.yaml"), "x: {url: u}");
        assertEquals(1, folder().read("other").trees().size());
        assertEquals(1, folder().read(data.resolve("other").toString()).trees().size());
        assertThrows(UnreadableFolder.class, () -> folder().read("missing"));
        assertThrows(UnreadableFolder.class, () -> folder().read());
    }

    @Test
    void withoutADataDirectoryTheExamplesCount() throws Exception {
        SubscriptionFolder examples = new SubscriptionFolder(new NotificationSettings(Optional.empty()));
        assertEquals(List.of(), examples.read().errors());
        assertEquals(1, examples.read().trees().size());
        assertEquals("board-a", examples.read().hardware().get(0).platform());
        assertThrows(UnreadableFolder.class, () -> examples.read("relative"));
    }

    private Subscriptions read() throws UnreadableFolder {
        return folder().read();
    }

    private SubscriptionFolder folder() {
        return new SubscriptionFolder(new NotificationSettings(Optional.of(data)));
    }

    private void put(String name, String text) throws IOException {
        Path folder = Files.createDirectories(data.resolve("notifications/subscriptions"));
        Files.writeString(folder.resolve(name), text);
    }
}

package org.kernelci.dashboard.ingest;

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
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.ingest.TreeCatalogue.Repository;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code treeproof} (operations 8). */
class TreeProofTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git, torvalds-linux",
        "https://x/linux-next/linux.git/, linux-next",
        "https://example.com/linux.git, linux",
        "https://android.googlesource.com/kernel/common, kernel-common",
        "https://x/a/b.GIT, a-b",
        "https://example.com,",
        "git@host:a/b.git,"
    })
    void aNameComesFromTheEndOfTheUrl(String url, String name) {
        assertEquals(Optional.ofNullable(name), TreeCatalogue.derived(url));
    }

    @Test
    void eachUrlGetsOneNameAndEachNameOneUrl() {
        assertEquals(
                Map.of(
                        "mainline", "https://x/a/linux",
                        "b-linux", "https://x/b/linux",
                        "b-linux-1", "https://y/b/linux",
                        "b-linux-2", "https://z/b/linux",
                        "c-linux", "https://x/c/linux"),
                TreeCatalogue.collect(List.of(
                        new Repository("mainline", "https://x/a/linux"),
                        new Repository("master", "https://x/a/linux"),
                        new Repository("mainline", "https://x/b/linux"),
                        new Repository("mainline", "https://y/b/linux"),
                        new Repository("b-linux", "https://z/b/linux"),
                        new Repository("mainline", "git@host:d/linux"),
                        new Repository(null, "https://x/c/linux"))));
    }

    @Test
    void whatIsKnownStaysAndMaestroComesBeforeOthers() throws Exception {
        Database database = new Database(EmbeddedDatabase.migrated().dataSource());
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into checkouts (id, origin, tree_name, git_repository_url)
                values
                  ('1', 'maestro', 'mainline', 'https://x/a/linux'),
                  ('2', 'redhat', 'mainline', 'https://x/b/linux'),
                  ('3', 'redhat', 'ark', 'https://x/ark'),
                  ('4', 'redhat', 'again', 'https://x/a/linux'),
                  ('5', 'maestro', 'renamed', 'https://x/known'),
                  ('6', 'maestro', 'none', null)
                """));
        Path file = Files.writeString(directory.resolve("names.yaml"), "trees:\n  6.12: {url: 'https://x/known'}\n");

        assertEquals("3 trees in " + file + ", 2 new", proof(database, file));

        assertEquals("""
                trees:
                  '6.12':
                    url: https://x/known
                  ark:
                    url: https://x/ark
                  mainline:
                    url: https://x/a/linux
                """, Files.readString(file));
        assertEquals("3 trees in " + file + ", 0 new", proof(database, file));

        Files.delete(file);
        assertEquals("3 trees in " + file + ", 3 new", proof(database, file));
        assertTrue(Files.readString(file).contains("renamed:"));
    }

    @Test
    void aFileOfAnotherShapeIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(directory.resolve("names.yaml"), "names: {}\n");

        assertTrue(assertThrows(TaskFailure.class, () -> proof(null, file))
                .getMessage()
                .contains("the top key trees is missing"));
        assertEquals("names: {}\n", Files.readString(file));
    }

    private static String proof(Database database, Path file) throws Exception {
        CommandSettings settings = CommandSettings.from(Map.of("INGEST_TREES_FILE", file.toString()));
        TreeProof proof = new TreeProof(database, settings.ingestion(), settings.environment());
        return proof.perform(TestProgress.arguments(proof), new TestProgress()).message();
    }
}

package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path directory;

    @Test
    void theFileServesTheSecretWithoutItsLineEnd() throws IOException {
        SecretFiles files = new SecretFiles(Map.of("DB_PASSWORD_FILE", file(" s3cret \r\n"), "DB_PASSWORD", ""));

        assertEquals(" s3cret ", files.getValue("db.password"));
        assertEquals(List.of(), problems(files));
    }

    @Test
    void withoutAFileNothingIsServed() {
        SecretFiles files = new SecretFiles(Map.of("DB_PASSWORD", "plain"));

        assertNull(files.getValue("db.password"));
        assertEquals(List.of(), problems(files));
    }

    @Test
    void aSecretGivenInBothWaysIsRefusedWithoutShowingIt() throws IOException {
        SecretFiles files = new SecretFiles(Map.of("DB_PASSWORD_FILE", file("one"), "DB_PASSWORD", "two"));

        assertEquals(List.of("DB_PASSWORD: set together with DB_PASSWORD_FILE; use one of them"), problems(files));
    }

    @Test
    void aMissingOrEmptyFileIsRefused() throws IOException {
        Path missing = directory.resolve("missing");
        assertEquals(
                List.of("DB_PASSWORD_FILE: cannot read the file " + missing),
                problems(new SecretFiles(Map.of("DB_PASSWORD_FILE", missing.toString()))));

        String empty = file("\n");
        assertEquals(
                List.of("DB_PASSWORD_FILE: the file " + empty + " is empty"),
                problems(new SecretFiles(Map.of("DB_PASSWORD_FILE", empty))));
    }

    @Test
    void settingsNeverPrintThePassword() {
        DatabaseSettings settings = DatabaseSettings.from(
                new Variables(name -> Optional.of("s3cret").filter(any -> name.equals("DB_PASSWORD"))));

        assertEquals("s3cret", settings.password());
        assertFalse(settings.toString().contains("s3cret"));
        assertEquals("127.0.0.1:5432/dashboard", settings.place());
    }

    @Test
    void aPortOutsideTheRangeIsRefused() {
        Variables variables = new Variables(name -> Optional.of("65536").filter(any -> name.equals("DB_PORT")));
        DatabaseSettings.from(variables);

        assertEquals(List.of("DB_PORT: expected a whole number from 1 to 65535, got \"65536\""), variables.problems());
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "secret", ""), text)
                .toString();
    }

    private static List<String> problems(SecretFiles files) {
        Variables variables = new Variables(name -> Optional.empty());
        files.refuse(variables);
        return variables.problems();
    }
}

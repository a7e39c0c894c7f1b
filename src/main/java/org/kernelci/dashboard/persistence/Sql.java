package org.kernelci.dashboard.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the SQL files. {@code Sql.named("tree/listing")} is {@code sql/tree/listing.sql} of the class path, read
 * once.
 *
 * <p>The files have JDBI's named parameters ({@code :origin}; {@code ::type} casts are left alone). Operators with a
 * question mark are parameters to JDBI: write {@code jsonb_exists(a, b)} for {@code a ? b}.
 */
public final class Sql {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sql() {}

    /**
     * The text of one file.
     *
     * @param name package and file name without the ending, as in {@code tree/listing}
     * @throws IllegalArgumentException when there is no such file
     */
    public static String named(String name) {
        return TEXTS.computeIfAbsent(name, Sql::read);
    }

    private static String read(String name) {
        String path = "sql/" + name + ".sql";
        try (InputStream file = Sql.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no SQL file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read SQL file " + path, unreadable);
        }
    }
}

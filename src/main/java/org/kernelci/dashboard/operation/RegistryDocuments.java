package org.kernelci.dashboard.operation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Finds and reads the documents of the hardware registry: a source is an absolute path or an http(s) URL. */
final class RegistryDocuments {

    /** Bytes that no document reaches; the largest known one has a fiftieth of it. */
    static final int LONGEST = 4 * 1024 * 1024;

    private final WebDocuments web;

    RegistryDocuments(WebDocuments web) {
        this.web = web;
    }

    /** The source that an operator's argument means: a URL, or a path, which may begin with {@code ~/}. */
    static String located(String argument) throws CommandFailure {
        if (isUrl(argument)) {
            return argument;
        }
        boolean atHome = argument.equals("~") || argument.startsWith("~/");
        String path = atHome ? System.getProperty("user.home") + argument.substring(1) : argument;
        return path(path).toAbsolutePath().normalize().toString();
    }

    /** The source that a name in an index means: relative to a URL as in a link, else to the index's directory. */
    static String beside(String index, String name) throws CommandFailure {
        if (!isUrl(index)) {
            return path(index).resolveSibling(path(name)).normalize().toString();
        }
        try {
            return URI.create(index).resolve(name).toString();
        } catch (IllegalArgumentException noUrl) {
            throw new CommandFailure("Failed to fetch " + name + ": " + noUrl.getMessage(), noUrl);
        }
    }

    /** @throws CommandFailure if the document cannot be had, or is longer than {@link #LONGEST} */
    byte[] read(String source) throws CommandFailure {
        if (source.contains("://")) {
            return web.fetch(source);
        }
        Path file = path(source);
        if (!Files.exists(file)) {
            throw new CommandFailure("Registry file not found: " + source);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] text = bytes.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new IOException(source + " is longer than " + LONGEST + " bytes");
            }
            return text;
        } catch (IOException unreadable) {
            throw new CommandFailure("Cannot read registry file: " + unreadable, unreadable);
        }
    }

    private static boolean isUrl(String text) {
        // of other schemes the fetch says what is wrong, which is better than a file that is not found
        return text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*");
    }

    private static Path path(String text) throws CommandFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new CommandFailure("Cannot read registry file: " + notAPath.getMessage(), notAPath);
        }
    }
}

package org.kernelci.dashboard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Serves secrets from the files that {@code NAME_FILE} variables point at, so that descriptors and code ask for the
 * plain name only (conventions 15.3). The file's text counts without its trailing line breaks.
 *
 * <p>The container makes this source before it can tell what is wrong; {@link #refuse} reports the mistakes once the
 * application starts.
 */
public final class SecretFiles implements ConfigSource {

    private static final List<String> SECRETS = List.of("DB_PASSWORD");

    /** Above environment variables (300), below system properties (400). */
    private static final int ORDINAL = 350;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        SECRETS.forEach(name -> read(name, environment));
    }

    private void read(String name, Map<String, String> environment) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (file.isEmpty()) {
            return;
        }
        if (!environment.getOrDefault(name, "").isEmpty()) {
            problems.put(name, "set together with " + name + "_FILE; use one of them");
            return;
        }
        try {
            String secret = Files.readString(Path.of(file)).replaceAll("[\r\n]+$", "");
            if (secret.isEmpty()) {
                problems.put(name + "_FILE", "the file " + file + " is empty");
            } else {
                values.put(property(name), secret);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.put(name + "_FILE", "cannot read the file " + file);
        }
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Hands over what is wrong with the files. */
    void refuse(Variables variables) {
        problems.forEach(variables::refuse);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public String getValue(String propertyName) {
        return values.get(propertyName);
    }

    @Override
    public String getName() {
        return "secret files";
    }
}

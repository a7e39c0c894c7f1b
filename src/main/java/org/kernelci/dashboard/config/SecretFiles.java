package org.kernelci.dashboard.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Serves {@link Secrets} to the container, so that descriptors and code ask for the plain name only.
 *
 * <p>The container makes this source before it can tell what is wrong; {@link #refuse} reports the mistakes once the
 * application starts.
 */
public final class SecretFiles implements ConfigSource {

    /** Above environment variables (300), below system properties (400). */
    private static final int ORDINAL = 350;

    private final Secrets secrets;
    private final Map<String, String> values = new LinkedHashMap<>();

    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        secrets = new Secrets(environment);
        secrets.values().forEach((name, secret) -> values.put(property(name), secret));
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Hands over what is wrong with the files. */
    void refuse(Variables variables) {
        secrets.refuse(variables);
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

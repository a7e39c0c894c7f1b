package org.kernelci.dashboard.persistence;

import java.util.Objects;

/**
 * A jsonb value as Postgres prints it. SQL NULL is a null reference, never an instance.
 *
 * @param text valid JSON
 */
public record Jsonb(String text) {

    public Jsonb {
        Objects.requireNonNull(text, "text");
    }
}

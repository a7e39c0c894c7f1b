package org.kernelci.dashboard.model;

import java.sql.SQLException;
import org.postgresql.util.PGobject;

/**
 * A value in Postgres' text form with the name of its type. A plain string, and a plain null too, would be sent as
 * varchar, which Postgres refuses for other columns.
 */
final class TypedText {

    private TypedText() {}

    static PGobject of(String type, String text) {
        PGobject value = new PGobject();
        value.setType(type);
        try {
            value.setValue(text);
        } catch (SQLException impossible) {
            throw new IllegalStateException("a plain PGobject takes any text", impossible);
        }
        return value;
    }
}

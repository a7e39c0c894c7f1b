package org.kernelci.dashboard.operation;

/** A field of an entry of a registry file. */
record RegistryField(String name, Kind kind) {

    enum Kind {
        TEXT,
        REQUIRED_TEXT,
        /** Fits the column's 32 bits; a fraction is cut off. */
        WHOLE_NUMBER
    }
}

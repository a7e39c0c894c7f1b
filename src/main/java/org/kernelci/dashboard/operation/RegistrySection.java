package org.kernelci.dashboard.operation;

import java.util.List;
import org.kernelci.dashboard.operation.RegistryField.Kind;

/**
 * A section of a registry file and the table that it fills (data-model 6). The fields are the table's columns.
 * {@code sql/operation/upsert-*.sql} writes the same columns.
 */
enum RegistrySection {
    SILICON_VENDORS("silicon_vendors", ""),
    PLATFORM_VENDORS("platform_vendors", "platform_vendor"),
    PROCESSORS(
            "processors",
            "soc",
            new RegistryField("architecture", Kind.TEXT),
            new RegistryField("cores", Kind.WHOLE_NUMBER),
            new RegistryField("max_clock_speed_mhz", Kind.WHOLE_NUMBER),
            new RegistryField("vendor_id", Kind.REQUIRED_TEXT)),
    SYSTEM_MODULES(
            "system_modules",
            "",
            new RegistryField("form_factor", Kind.TEXT),
            new RegistryField("processor_id", Kind.REQUIRED_TEXT),
            new RegistryField("vendor_id", Kind.REQUIRED_TEXT)),
    PLATFORMS(
            "platforms",
            "",
            new RegistryField("form_factor", Kind.TEXT),
            new RegistryField("vendor_id", Kind.REQUIRED_TEXT),
            new RegistryField("processor_id", Kind.REQUIRED_TEXT),
            new RegistryField("system_module_id", Kind.TEXT));

    private final String key;
    private final String defaultType;
    private final List<RegistryField> ownFields;

    RegistrySection(String key, String defaultType, RegistryField... ownFields) {
        this.key = key;
        this.defaultType = defaultType;
        this.ownFields = List.of(ownFields);
    }

    /** Key in a registry file. */
    String key() {
        return key;
    }

    /** The {@code type} of an entry that has none. */
    String defaultType() {
        return defaultType;
    }

    /** The fields that not every section has. */
    List<RegistryField> ownFields() {
        return ownFields;
    }

    /** The SQL file that stores rows of this section. */
    String upsert() {
        return "operation/upsert-" + key.replace('_', '-');
    }
}

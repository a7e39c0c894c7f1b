package org.kernelci.dashboard.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** timestamptz in UTC to the microsecond, whatever the JVM's time zone is. */
@Converter(autoApply = true)
public class UtcColumn implements AttributeConverter<OffsetDateTime, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(OffsetDateTime time) {
        return time == null ? null : Timestamp.from(time.toInstant());
    }

    @Override
    public OffsetDateTime convertToEntityAttribute(Timestamp column) {
        return column == null ? null : column.toInstant().atOffset(ZoneOffset.UTC);
    }
}

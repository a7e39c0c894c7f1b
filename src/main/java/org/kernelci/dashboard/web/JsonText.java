package org.kernelci.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.Instant;
import org.kernelci.dashboard.persistence.Jsonb;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one way in which values become JSON (conventions 7): record components in declared order under their names in
 * snake case, nulls present, stored JSON passed through.
 */
public final class JsonText {

    private static final JsonMapper MAPPER = mapper();
    private static final JsonMapper CAMEL_CASE = MAPPER.rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .build();

    private JsonText() {}

    /** Compact JSON. */
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Compact JSON in UTF-8. */
    static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /** Compact JSON in UTF-8 with the components under their own names, as the operators' API has them. */
    public static void writeCamelCase(Object value, OutputStream out) {
        CAMEL_CASE.writeValue(out, value);
    }

    /** JSON in UTF-8 with one member a line, {@code blanks} blanks a level. */
    static void writeIndented(Object value, int blanks, OutputStream out) {
        MAPPER.writer().with(printer(blanks)).writeValue(out, value);
    }

    /** The text that a JSON string stands for. */
    public static String unquote(String json) {
        return MAPPER.readValue(json, String.class);
    }

    /** Whether the text is one JSON value that can be passed on in UTF-8. */
    public static boolean isJson(String text) {
        try (JsonParser in = parser(text)) {
            int values = 0;
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                boolean ends = token.isScalarValue() || token.isStructEnd();
                values += ends && in.streamReadContext().inRoot() ? 1 : 0;
                if (!UTF_8.newEncoder().canEncode(in.getString())) {
                    return false;
                }
            }
            return values == 1;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static JsonParser parser(String text) {
        return MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), text);
    }

    private static DefaultPrettyPrinter printer(int blanks) {
        DefaultIndenter indenter = new DefaultIndenter(" ".repeat(blanks), "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    private static JsonMapper mapper() {
        // Stored JSON is as deep and as long as its writer liked, and is copied token by token.
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .characterEscapes(JsonpCharacterEscapes.instance())
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .build();
        SimpleModule module = new SimpleModule("dashboard")
                .addSerializer(Double.class, new DoubleSerializer())
                .addSerializer(double.class, new DoubleSerializer())
                .addSerializer(new InstantSerializer())
                .addSerializer(new JsonbSerializer());
        return JsonMapper.builder(factory)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(module)
                .build();
    }

    /** JSON has no word for what is not finite; the answer says null. */
    private static void writeDouble(double value, JsonGenerator out) {
        if (Double.isFinite(value)) {
            out.writeNumber(DoubleText.of(value));
        } else {
            out.writeNull();
        }
    }

    private static final class DoubleSerializer extends StdSerializer<Double> {
        DoubleSerializer() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            writeDouble(value, out);
        }
    }

    private static final class InstantSerializer extends StdSerializer<Instant> {
        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(TimestampText.of(value));
        }
    }

    /** Integers keep their digits whatever their size; every other number passes through a double. */
    private static final class JsonbSerializer extends StdSerializer<Jsonb> {
        JsonbSerializer() {
            super(Jsonb.class);
        }

        @Override
        public void serialize(Jsonb value, JsonGenerator out, SerializationContext context) {
            try (JsonParser in = parser(value.text())) {
                for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                    switch (token) {
                        case VALUE_NUMBER_INT -> out.writeNumber(in.getString());
                        case VALUE_NUMBER_FLOAT -> writeDouble(Double.parseDouble(in.getString()), out);
                        default -> out.copyCurrentEvent(in);
                    }
                }
            }
        }
    }
}

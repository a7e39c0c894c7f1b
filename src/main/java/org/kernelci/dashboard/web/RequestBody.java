package org.kernelci.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request, which is JSON whatever its {@code Content-Type} says (conventions 3 and 6.4). */
public final class RequestBody {

    private static final int MOST_BYTES = 5 << 19;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequestBody() {}

    /**
     * The JSON of a body; nothing when it is none.
     *
     * @throws Refusal with the page of status 400 for more than 2.5 MiB
     */
    public static Optional<JsonNode> json(InputStream body) {
        try {
            return Optional.of(MAPPER.readTree(bytes(body))).filter(node -> !node.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** @throws Refusal with the page of status 400 for more than 2.5 MiB */
    public static byte[] bytes(InputStream body) {
        try (body) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.page(400);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException("the request's body broke off", broken);
        }
    }
}

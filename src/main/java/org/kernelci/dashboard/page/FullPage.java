package org.kernelci.dashboard.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kernelci.dashboard.web.JsonText;
import org.kernelci.dashboard.web.PreparedJson;

/**
 * A full page: an overview and, beside that, all builds and tests (api-tree 4.3, api-hardware 9).
 *
 * <pre>{@code {"common":{..},"summary":{..},"filters":{..},"builds":[..],"boots":[..],"tests":[..]}}</pre>
 */
public final class FullPage implements PreparedJson {

    private static final byte[] BOOTS = ",\"boots\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TESTS = ",\"tests\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;
    private final ItemList boots;
    private final ItemList tests;

    /** @param overview becomes an object with at least one member */
    public FullPage(Object overview, List<?> builds, ItemList boots, ItemList tests) {
        String object = JsonText.of(overview);
        String open = object.substring(0, object.length() - 1);
        this.head = (open + ",\"builds\":" + JsonText.of(builds)).getBytes(StandardCharsets.UTF_8);
        this.boots = boots;
        this.tests = tests;
    }

    @Override
    public long size() {
        return head.length + BOOTS.length + boots.size() + TESTS.length + tests.size() + 1;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        out.write(BOOTS);
        boots.writeTo(out);
        out.write(TESTS);
        tests.writeTo(out);
        out.write('}');
    }
}

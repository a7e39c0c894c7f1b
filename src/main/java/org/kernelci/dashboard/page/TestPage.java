package org.kernelci.dashboard.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.kernelci.dashboard.web.PreparedJson;

/** Boots, or other tests: {@code {"boots":[..]}} or {@code {"tests":[..]}} (api-tree 4.6, api-hardware 8). */
public final class TestPage implements PreparedJson {

    private final byte[] head;
    private final ItemList items;

    public TestPage(boolean boots, ItemList items) {
        this.head = (boots ? "{\"boots\":" : "{\"tests\":").getBytes(StandardCharsets.US_ASCII);
        this.items = items;
    }

    @Override
    public long size() {
        return head.length + items.size() + 1;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        items.writeTo(out);
        out.write('}');
    }
}

package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturedResponseTest {

    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void a_body_is_kept_back_up_to_the_limit() throws IOException {
        CapturedResponse captured = captured(true);
        byte[] most = new byte[CapturedResponse.MOST_BYTES];
        captured.setContentLengthLong(most.length);
        captured.getOutputStream().write(most);
        captured.flushBuffer();
        assertFalse(captured.isSent());
        assertEquals(0, sent.size());
        assertArrayEquals(most, captured.body());
        captured.release();
        assertEquals(most.length, sent.size());
    }

    @Test
    void a_larger_body_is_sent_as_it_comes_with_its_own_length() throws IOException {
        CapturedResponse captured = captured(true);
        captured.setHeader("content-length", "8388611");
        captured.getOutputStream().write(7);
        captured.getOutputStream().write(new byte[CapturedResponse.MOST_BYTES]);
        captured.getOutputStream().write(new byte[2]);
        assertTrue(captured.isSent());
        assertEquals(CapturedResponse.MOST_BYTES + 3, sent.size());
        assertEquals(7, sent.toByteArray()[0]);
        assertEquals(List.of("overflow", "length 8388611"), calls);
    }

    @Test
    void nothing_of_a_body_is_sent_to_head() throws IOException {
        CapturedResponse large = captured(false);
        large.getOutputStream().write(new byte[CapturedResponse.MOST_BYTES + 1]);
        large.getOutputStream().flush();
        CapturedResponse small = captured(false);
        small.getWriter().print("ü");
        small.release();
        assertEquals(0, sent.size());
        assertEquals(List.of("overflow", "length 2"), calls);
    }

    private CapturedResponse captured(boolean bodyWanted) {
        HttpServletResponse target = (HttpServletResponse) Proxy.newProxyInstance(
                CapturedResponseTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
        return new CapturedResponse(target, bodyWanted, () -> calls.add("overflow"));
    }

    private Object answer(String method, Object... arguments) {
        switch (method) {
            case "getOutputStream":
                return new Sent();
            case "isCommitted":
                return false;
            case "setContentLength", "setContentLengthLong":
                calls.add("length " + arguments[0]);
                return null;
            default:
                throw new UnsupportedOperationException(method);
        }
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public void write(int single) {
            sent.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sent.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("not used");
        }
    }
}

package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final Circuit circuit = new Circuit("the tested service", Duration.ofSeconds(5), time::get);

    @Test
    void after_a_failure_one_call_a_pause_is_permitted() {
        assertTrue(circuit.permits());
        circuit.failed(new IllegalStateException("away"));
        assertFalse(circuit.permits());
        time.addAndGet(5 * SECOND);
        assertTrue(circuit.permits());
        assertFalse(circuit.permits());
        time.addAndGet(5 * SECOND);
        assertTrue(circuit.permits());
    }

    @Test
    void a_success_permits_everything_again() {
        circuit.failed(new IllegalStateException("away"));
        time.addAndGet(5 * SECOND);
        assertTrue(circuit.permits());
        circuit.succeeded();
        assertTrue(circuit.permits());
        assertTrue(circuit.permits());
    }
}

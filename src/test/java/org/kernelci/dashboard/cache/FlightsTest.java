package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private final Flights<String, Integer> flights = new Flights<>(Duration.ofMillis(20));

    @Test
    void whoever_comes_while_the_first_is_under_way_gets_its_result() {
        try (Flights<String, Integer>.Flight first = flights.join("a");
                Flights<String, Integer>.Flight second = flights.join("a");
                Flights<String, Integer>.Flight other = flights.join("b")) {
            assertTrue(first.isFirst());
            assertFalse(second.isFirst());
            assertTrue(other.isFirst());
            first.land(5);
            assertEquals(Optional.of(5), second.await());
        }
    }

    @Test
    void a_first_without_a_result_leaves_the_others_on_their_own() {
        Flights<String, Integer>.Flight second;
        try (Flights<String, Integer>.Flight first = flights.join("a")) {
            second = flights.join("a");
            assertTrue(first.isFirst());
        }
        assertEquals(Optional.empty(), second.await());
    }

    @Test
    void the_next_one_is_first_again_whatever_late_ones_do() {
        Flights<String, Integer>.Flight first = flights.join("a");
        Flights<String, Integer>.Flight second = flights.join("a");
        first.close();
        try (Flights<String, Integer>.Flight next = flights.join("a")) {
            assertTrue(next.isFirst());
            second.close();
            first.close();
            try (Flights<String, Integer>.Flight late = flights.join("a")) {
                assertFalse(late.isFirst());
            }
        }
    }

    @Test
    void waiting_has_an_end() {
        try (Flights<String, Integer>.Flight first = flights.join("a");
                Flights<String, Integer>.Flight second = flights.join("a")) {
            assertTrue(first.isFirst());
            assertEquals(Optional.empty(), second.await());
        }
    }
}

package org.kernelci.dashboard.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final MovingClock clock = new MovingClock();
    private final Throttle throttle = new Throttle(3, 2, Duration.ofSeconds(60), clock);

    @Test
    void whoFailsTooOftenWaitsUntilAMinuteAfterTheLastFailure() {
        fail("anna", 2);
        assertEquals(Optional.empty(), throttle.wait("anna"));
        clock.pass(20);
        fail("anna", 1);
        assertEquals(Optional.of(Duration.ofSeconds(60)), throttle.wait("anna"));
        assertEquals(Optional.empty(), throttle.wait("otto"));
        clock.pass(60);
        assertEquals(Optional.empty(), throttle.wait("anna"));
    }

    @Test
    void afterThePauseFailuresCountFromOne() {
        fail("anna", 3);
        clock.pass(60);
        fail("anna", 2);
        assertEquals(Optional.empty(), throttle.wait("anna"));
        fail("anna", 1);
        assertEquals(Optional.of(Duration.ofSeconds(60)), throttle.wait("anna"));
    }

    @Test
    void aSuccessForgetsFailures() {
        fail("anna", 2);
        throttle.succeeded("anna");
        fail("anna", 2);
        assertEquals(Optional.empty(), throttle.wait("anna"));
    }

    @Test
    void theKeyThatFailedLeastRecentlyIsForgottenWhenThereAreTooMany() {
        fail("anna", 3);
        fail("otto", 3);
        fail("rosa", 3);
        assertEquals(Optional.empty(), throttle.wait("anna"));
        assertEquals(Optional.of(Duration.ofSeconds(60)), throttle.wait("otto"));
    }

    private void fail(String key, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(key);
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T12:00:00Z");

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

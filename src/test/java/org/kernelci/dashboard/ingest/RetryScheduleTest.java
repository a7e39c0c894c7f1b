package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Path FILE = Path.of("spool", "a.json");
    private static final Path SAME_FILE_ELSEWHERE = Path.of("spool", "pending_retry", "a.json");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void pausesDoubleFromOneSecond() {
        RetrySchedule schedule = new RetrySchedule(10);
        schedule.postpone(FILE, NOON);
        assertFalse(schedule.isDue(SAME_FILE_ELSEWHERE, NOON.plusMillis(999)));
        assertTrue(schedule.isDue(SAME_FILE_ELSEWHERE, NOON.plusSeconds(1)));
        schedule.postpone(SAME_FILE_ELSEWHERE, NOON);
        schedule.postpone(SAME_FILE_ELSEWHERE, NOON);
        assertFalse(schedule.isDue(SAME_FILE_ELSEWHERE, NOON.plusSeconds(3)));
        assertTrue(schedule.isDue(SAME_FILE_ELSEWHERE, NOON.plusSeconds(4)));
    }

    @Test
    void pausesGrowToFiveMinutesAtMost() {
        RetrySchedule schedule = new RetrySchedule(100);
        for (int tries = 0; tries < 60; tries++) {
            schedule.postpone(FILE, NOON);
        }
        assertFalse(schedule.isDue(FILE, NOON.plusSeconds(299)));
        assertTrue(schedule.isDue(FILE, NOON.plusSeconds(300)));
    }

    @Test
    void theLastTryIsNotPostponed() {
        RetrySchedule schedule = new RetrySchedule(3);
        assertTrue(schedule.postpone(FILE, NOON));
        assertTrue(schedule.postpone(FILE, NOON));
        assertFalse(schedule.postpone(FILE, NOON));
    }

    @Test
    void aFileFoundAfterARestartIsDueAtOnce() {
        assertTrue(new RetrySchedule(3).isDue(FILE, NOON));
    }
}

package org.kernelci.dashboard.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final Meters meters = new Meters();

    @Test
    void countsEachCombinationOfLabelsOnItsOwn() {
        meters.count("ingestion_files", "result", "stored");
        meters.count(3, "ingestion_files", "result", "stored");
        meters.count("ingestion_files", "result", "failed");

        assertEquals(4, meters.counted("ingestion_files", "result", "stored"));
        assertEquals(1, meters.counted("ingestion_files", "result", "failed"));
    }

    @Test
    void printsNoneForALabelThatIsMissing() {
        meters.count("kcidb_builds", "lab", null);

        assertEquals(1, meters.counted("kcidb_builds", "lab", "None"));
    }

    @Test
    void countsWhatComesAfterTheLastSeriesTogether() {
        for (int lab = 0; lab < Meters.MOST_SERIES + 10; lab++) {
            meters.count("kcidb_builds", "lab", "lab-" + lab);
        }
        meters.count("kcidb_builds", "lab", "lab-7");

        assertEquals(10, meters.counted("kcidb_builds", "lab", "other"));
        assertEquals(2, meters.counted("kcidb_builds", "lab", "lab-7"));
    }

    @Test
    void refusesALabelWithoutAValue() {
        assertThrows(IllegalArgumentException.class, () -> meters.count("ingestion_files", "result"));
    }

    @Test
    void putsDurationsIntoTheBucketsOfTheExistingDashboards() {
        meters.time("ingestion_stage_seconds", Duration.ofMillis(60), "stage", "parse");

        String page = meters.buckets().scrape();
        assertTrue(page.contains("ingestion_stage_seconds_bucket{stage=\"parse\",le=\"0.05\"} 0"), page);
        assertTrue(page.contains("ingestion_stage_seconds_bucket{stage=\"parse\",le=\"0.075\"} 1"), page);
        assertTrue(page.contains("ingestion_stage_seconds_sum{stage=\"parse\"} 0.06"), page);
    }
}

package org.kernelci.dashboard.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingPausesTest {

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT42M40S", "10, PT1H", "21, PT1H", "1000000, PT1H"})
    void eachIsTwiceAsLongAsTheOneBeforeUpToTheLongest(int tries, Duration pause) {
        assertEquals(pause, new GrowingPauses(Duration.ofSeconds(10), Duration.ofHours(1)).after(tries));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "7, PT1H"})
    void aFirstPauseBeyondTheLongestIsCutToo(int tries, Duration pause) {
        assertEquals(pause, new GrowingPauses(Duration.ofHours(2), Duration.ofHours(1)).after(tries));
    }
}

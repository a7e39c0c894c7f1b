package org.kernelci.dashboard.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.schedule.HealthMonitor.Phase;

@Timeout(60)
class HealthMonitorTest {

    private final MonitorServer server = new MonitorServer();
    private final HealthMonitor monitor = new HealthMonitor(server.base(), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePhaseIsTheEndOfThePath() {
        assertEquals("ok", monitor.ping("token", Phase.START));
        assertEquals("ok", monitor.ping("/token/with/slashes/", Phase.SUCCESS));
        assertEquals("ok", monitor.ping("token", Phase.FAIL));

        assertEquals(
                List.of("GET /checks/token/start", "GET /checks/token/with/slashes", "GET /checks/token/fail"),
                server.heard());
    }

    @Test
    void aRefusalIsToldWithoutTheSecret() {
        server.answerWith(404);

        assertEquals("HTTP status 404", monitor.ping("secret", Phase.SUCCESS));
    }

    @Test
    void aMonitorThatIsAwayIsToldWithoutTheSecret() {
        server.close();

        assertEquals("not reached: ConnectException", monitor.ping("secret", Phase.START));
    }

    @Test
    void aMonitorThatHangsIsLeftAloneAfterTheLimit() {
        server.hang();

        assertEquals(
                "no answer within 1 s",
                new HealthMonitor(server.base(), Duration.ofSeconds(1)).ping("secret", Phase.START));
    }
}

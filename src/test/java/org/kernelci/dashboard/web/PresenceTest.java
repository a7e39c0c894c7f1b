package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.web.Presence.Stage;

class PresenceTest {

    private final Presence presence = new Presence();

    @Test
    void takesNoRequestBeforeTheApplicationHasStarted() {
        assertFalse(presence.isServing());
        assertFalse(presence.enter());
        assertEquals(0, presence.underWay());

        presence.become(Stage.SERVING);

        assertTrue(presence.isServing());
        assertTrue(presence.enter());
        assertEquals(1, presence.underWay());
    }

    @Test
    void stillTakesRequestsWhileItLeaves() {
        presence.become(Stage.LEAVING);

        assertFalse(presence.isServing());
        assertTrue(presence.enter());
    }

    @Test
    void takesNoneOnceItIsClosedAndWaitsForThoseUnderWay() {
        presence.become(Stage.SERVING);
        presence.enter();
        presence.become(Stage.CLOSED);

        assertFalse(presence.enter());
        assertEquals(1, presence.underWay());

        presence.leave();

        assertEquals(0, presence.underWay());
    }

    @Test
    void doesNotComeBack() {
        presence.become(Stage.CLOSED);
        presence.become(Stage.SERVING);

        assertEquals(Stage.CLOSED, presence.stage());
    }
}

package org.kernelci.dashboard.notification.subscription;

import java.util.List;
import java.util.Map;

/**
 * An entry of a hardware file (notifications 4.3).
 *
 * @param platform its key
 * @param labs base URL of the job server by the lab's name; only tests run there count
 */
public record HardwareSubscription(
        String platform, int line, String origin, Map<String, String> labs, List<String> recipients) {}

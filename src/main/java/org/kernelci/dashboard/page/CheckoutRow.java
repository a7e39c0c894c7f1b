package org.kernelci.dashboard.page;

import java.util.List;

/**
 * What answers need of a checkout.
 *
 * @param tags null if none were reported
 */
public record CheckoutRow(String id, List<String> tags, String url, String branch) {}

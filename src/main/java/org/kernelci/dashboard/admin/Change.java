package org.kernelci.dashboard.admin;

import java.time.Instant;

/**
 * A change that somebody asked for.
 *
 * @param id null before it is recorded
 * @param address of the client
 * @param path below {@code /admin/api/}, with the query
 * @param body null without one; passwords masked
 * @param status of the answer
 */
public record Change(
        Long id, Instant at, String userName, String address, String method, String path, String body, int status) {}

package org.kernelci.dashboard.alert;

/**
 * Something that operators should hear of (schedules-and-alerts 5.2, 5.3). Fire it asynchronously: no request waits for
 * the chat.
 *
 * @param message first part of the text
 * @param request the request that it happened in; null for work in the background
 */
public record Alert(String message, Request request) {

    /**
     * @param url absolute URL as the client used it
     * @param pathAndQuery the same from its first slash
     * @param body request body as text; null without one
     */
    public record Request(String url, String pathAndQuery, String body) {}
}

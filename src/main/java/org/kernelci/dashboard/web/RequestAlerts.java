package org.kernelci.dashboard.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.kernelci.dashboard.alert.Alert;

/** Tells the operators' chat of something that the current request has met (schedules-and-alerts 5.3). Never waits for it. */
@ApplicationScoped
public class RequestAlerts {

    private Event<Alert> alerts;
    private HttpServletRequest request;

    /** For the container. */
    protected RequestAlerts() {}

    @Inject
    RequestAlerts(Event<Alert> alerts, HttpServletRequest request) {
        this.alerts = alerts;
        this.request = request;
    }

    public void raise(String message) {
        raise(message, null);
    }

    /** @param body of the request as text; null without one */
    void raise(String message, String body) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        alerts.fireAsync(new Alert(
                message, new Alert.Request(request.getRequestURL() + query, request.getRequestURI() + query, body)));
    }
}

package org.kernelci.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.monitoring.RequestId;
import org.kernelci.dashboard.persistence.ReadRequest;

/** Names and measures every request. Mapped in {@code web.xml}, before all other filters. */
public class RequestFilter extends HttpFilter {

    @Inject
    Meters meters;

    @Inject
    Presence presence;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!presence.enter()) {
            // not even read, so a proxy may give it to another server, whatever the method
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!presence.isServing()) {
            response.setHeader("Connection", "close");
        }
        try {
            account(request, response, chain);
        } finally {
            presence.leave();
        }
    }

    private void account(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
        CountedResponse counted = new CountedResponse(response);
        RequestAccount account = new RequestAccount(meters, request);
        long begin = System.nanoTime();
        account.begin();
        if (account.hasView()) {
            ReadRequest.begin();
        }
        try {
            chain.doFilter(request, counted);
        } catch (IOException | ServletException | RuntimeException failure) {
            request.setAttribute(RequestAccount.FAILURE, failure);
            counted.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw failure;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new End(account, begin, counted));
            } else {
                end(account, begin, counted);
            }
            ReadRequest.end();
            RequestId.end();
        }
    }

    private static void end(RequestAccount account, long begin, CountedResponse response) {
        account.end(
                Duration.ofNanos(System.nanoTime() - begin),
                response.getStatus(),
                response.bytes(),
                response.getContentType());
    }

    /** The end of a request that goes on after its thread has left, such as a stream of events. */
    private record End(RequestAccount account, long begin, CountedResponse response) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            end(account, begin, response);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // completion follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // completion follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}

package org.kernelci.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Turns everything that a request can throw into an error answer. An unexpected failure becomes the class H page of
 * status 500 and a log line with the id of its {@code X-Request-Id} header; nothing else about it leaves.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Context
    HttpServletRequest received;

    @Override
    public Response toResponse(Throwable failure) {
        return answerTo(failure, received);
    }

    static Response answerTo(Throwable failure, HttpServletRequest received) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal.status(), refusal.body());
            }
        }
        if (failure instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            if (response.hasEntity() || response.getStatus() < 400) {
                return response;
            }
            if (response.getStatus() < 500) {
                return answer(response.getStatus(), new ErrorBody.Page());
            }
        }
        received.setAttribute(RequestAccount.FAILURE, failure);
        LOG.log(Level.ERROR, "request failed: " + received.getMethod() + " " + received.getRequestURI(), failure);
        return answer(500, new ErrorBody.Page());
    }

    private static Response answer(int status, ErrorBody body) {
        if (body instanceof ErrorBody.Page) {
            return Response.status(status)
                    .type(HtmlPage.TYPE)
                    .entity(HtmlPage.of(status))
                    .build();
        }
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}

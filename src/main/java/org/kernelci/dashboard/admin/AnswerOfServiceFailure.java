package org.kernelci.dashboard.admin;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Takes what services throw before the server's own mapper does, which would ask {@link AnswerOfFailure} twice. */
public class AnswerOfServiceFailure implements ExceptionMapper<EJBException> {

    private final AnswerOfFailure failures = new AnswerOfFailure();

    @Override
    public Response toResponse(EJBException failure) {
        return failures.toResponse(failure);
    }
}

package org.kernelci.dashboard.web;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes what services throw before the server's own mapper does: that one asks {@link FailureMapper} twice for the same
 * failure, which would log it twice.
 */
@Provider
public class ServiceFailureMapper implements ExceptionMapper<EJBException> {

    @Context
    HttpServletRequest received;

    @Override
    public Response toResponse(EJBException failure) {
        return FailureMapper.answerTo(failure, received);
    }
}

package org.kernelci.dashboard.web;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes what services throw before the server's own mapper does: that one asks {@link FailureMapper} twice for the same
 * failure, which would log it under two ids.
 */
@Provider
public class ServiceFailureMapper implements ExceptionMapper<EJBException> {

    private final FailureMapper failures = new FailureMapper();

    @Override
    public Response toResponse(EJBException failure) {
        return failures.toResponse(failure);
    }
}

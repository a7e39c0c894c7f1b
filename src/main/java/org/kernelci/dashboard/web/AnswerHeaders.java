package org.kernelci.dashboard.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The headers of conventions 8 that depend on the route or the body. A body is complete before its first byte leaves,
 * because its length decides about {@code Vary}; only a {@link StreamingOutput} is sent as it comes.
 */
@Provider
public class AnswerHeaders implements ContainerResponseFilter, WriterInterceptor {

    /** Shorter bodies are never compressed. */
    private static final int LEAST_COMPRESSED = 200;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String vary = "origin";
        if (request.getProperty(RouteFilter.ROUTE) instanceof Route route) {
            headers.putSingle(HttpHeaders.ALLOW, route.methods());
            boolean authorized = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            vary = (authorized ? "Accept, Authorization, Cookie, " : "Accept, Cookie, ") + vary;
        }
        headers.putSingle(HttpHeaders.VARY, vary);
        if (response.getStatus() != 301) {
            headers.putSingle("X-Frame-Options", "DENY");
        }
        if (request.getProperty(RouteFilter.INDENT) instanceof Integer blanks
                && MediaType.APPLICATION_JSON_TYPE.equals(response.getMediaType())) {
            headers.putSingle(
                    HttpHeaders.CONTENT_TYPE,
                    new MediaType("application", "json", Map.of("indent", blanks.toString())));
        }
        if (headers.getFirst(HttpHeaders.CONTENT_TYPE) instanceof MediaType type
                && !type.getParameters().isEmpty()) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, text(type));
        }
    }

    /** As clients know it: JAX-RS would write no blank before a parameter. */
    private static String text(MediaType type) {
        StringBuilder text = new StringBuilder(type.getType() + "/" + type.getSubtype());
        type.getParameters()
                .forEach((name, value) ->
                        text.append("; ").append(name).append("=").append(value));
        return text.toString();
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof StreamingOutput) {
            context.setProperty(RequestAccount.STREAMED, true);
            context.proceed();
            return;
        }
        if (context.getEntity() instanceof PreparedJson prepared) {
            announce(prepared.size(), context.getHeaders());
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        announce(body.size(), context.getHeaders());
        body.writeTo(out);
    }

    private static void announce(long size, MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, size);
        if (size >= LEAST_COMPRESSED && headers.getFirst(HttpHeaders.VARY) instanceof String vary) {
            headers.putSingle(HttpHeaders.VARY, vary.replaceFirst("origin$", "Accept-Encoding, origin"));
        }
    }
}

package org.kernelci.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.config.IntakeSettings;

/**
 * Decides before JAX-RS does: is there such a path, does it want a slash, does it know the method, can the answer be
 * JSON (conventions 1 to 3 and 6.4). JAX-RS itself ignores a slash at the end and takes {@code %2F} for a letter, so
 * the path that it sees afterwards is {@link Route.Match#canonicalPath()}.
 */
@Provider
@PreMatching
public class RouteFilter implements ContainerRequestFilter {

    /** Request property: the {@link Route} that the path has met. */
    static final String ROUTE = "dashboard.route";

    /** Request property: blanks a level that the client wants its JSON indented by. */
    static final String INDENT = "dashboard.indent";

    @Context
    HttpServletRequest received;

    @Inject
    IntakeSettings intake;

    @Override
    public void filter(ContainerRequestContext request) {
        QueryString query = QueryString.of(request.getUriInfo());
        if (query.isTooLong()) {
            throw Refusal.page(400);
        }
        String path = PercentCode.decode(request.getUriInfo().getPath(false));
        Optional<Route.Match> match = Routes.match(path).filter(this::isServed);
        if (match.isEmpty()) {
            request.abortWith(withoutRoute(path));
            return;
        }
        Route route = match.get().route();
        request.setProperty(ROUTE, route);
        if (!route.template().startsWith("schema/")) {
            negotiate(request, query);
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Response.ok(Description.of(route), MediaType.APPLICATION_JSON_TYPE)
                    .build());
            return;
        }
        if (!route.allows(request.getMethod())) {
            throw Refusal.detail(405, "Method \"" + request.getMethod() + "\" not allowed.");
        }
        if (match.get().holdsNul()) {
            throw Refusal.error(400, "Invalid path, the character U+0000 is not allowed");
        }
        request.setRequestUri(canonical(match.get(), request.getUriInfo().getBaseUri(), query));
    }

    private boolean isServed(Route.Match match) {
        return intake.enabled() || !match.route().isIntake();
    }

    private static void negotiate(ContainerRequestContext request, QueryString query) {
        String accept =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)).orElse("*/*");
        Negotiation.check(query.last("format").orElse(""), accept);
        Negotiation.indent(accept).ifPresent(blanks -> request.setProperty(INDENT, blanks));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }

    /** The redirect keeps the query as it was sent; JAX-RS only has it with other escapes. */
    private Response withoutRoute(String path) {
        if (!Routes.lacksSlash(path)) {
            throw Refusal.page(404);
        }
        String query = received.getQueryString() == null ? "" : "?" + received.getQueryString();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, received.getRequestURI() + "/" + query)
                .header(HttpHeaders.CONTENT_TYPE, HtmlPage.TYPE)
                .build();
    }

    private static URI canonical(Route.Match match, URI base, QueryString query) {
        String text = query.text().isEmpty() ? "" : "?" + query.text();
        return URI.create(base + match.canonicalPath() + text);
    }

    /** The answer to {@code OPTIONS} (conventions 2). */
    record Description(String name, String description, List<String> renders, List<String> parses) {
        static Description of(Route route) {
            return new Description(
                    route.title(),
                    "",
                    List.of("application/json", "text/html"),
                    List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data"));
        }
    }
}

package org.kernelci.dashboard.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kernelci.dashboard.config.AdminSettings;

/**
 * Before everything below {@code /admin}: there is nothing without an operator, the page is for those who are logged in,
 * and browsers run no script but our files. Mapped in {@code web.xml}.
 */
public class ConsoleFilter extends HttpFilter {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    AdminSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", ConsolePaths.isApi(request) ? "no-store" : "no-cache");
        if (!settings.hasOperator()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (ConsolePaths.isPage(request) && !Identity.of(request).isAccepted()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/admin/login.html");
        } else {
            chain.doFilter(request, response);
        }
    }
}

package org.kernelci.dashboard.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What lies where below {@code /admin}. */
final class ConsolePaths {

    private static final String API = "/admin/api";

    /** The page that shows data; the login page and the files of both are for everyone. */
    private static final Set<String> PAGES = Set.of("/admin", "/admin/", "/admin/index.html");

    private ConsolePaths() {}

    static boolean isApi(HttpServletRequest request) {
        String path = path(request);
        return path.equals(API) || path.startsWith(API + "/");
    }

    static boolean isPage(HttpServletRequest request) {
        return PAGES.contains(path(request));
    }

    /** As the container has decoded and normalised it to find what answers. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}

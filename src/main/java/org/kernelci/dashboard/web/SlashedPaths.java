package org.kernelci.dashboard.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;

/** Puts back the slashes at the ends of paths, which the maker of the API document takes away. */
public class SlashedPaths implements OASFilter {

    private static final String BASE = "/api/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> paths.addPathItem(slashed(path), item));
        document.setPaths(paths);
    }

    private static String slashed(String path) {
        return path.startsWith(BASE) && Routes.lacksSlash(path.substring(BASE.length())) ? path + "/" : path;
    }
}

package org.kernelci.dashboard.web;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Corrects the paths of the API document, whose maker knows one application and takes away slashes at the end: what is
 * no route of the read API belongs to the operators' API, under a tag of its own.
 */
final class DocumentPaths {

    private static final String BASE = "/api/";
    private static final String OPERATORS_BASE = "/admin/api/";
    private static final String OPERATORS_TAG = "operators";

    private DocumentPaths() {}

    static Paths of(OpenAPI document) {
        Paths paths = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> {
            String below = path.replaceFirst("^(" + OPERATORS_BASE + "|" + BASE + ")", "");
            if (isRoute(below)) {
                paths.addPathItem(BASE + slashed(below), item);
            } else {
                paths.addPathItem(OPERATORS_BASE + below, tagged(item));
            }
        });
        return paths;
    }

    private static boolean isRoute(String path) {
        return Routes.lacksSlash(path) || Routes.match(path).isPresent();
    }

    private static String slashed(String path) {
        return Routes.lacksSlash(path) ? path + "/" : path;
    }

    private static PathItem tagged(PathItem item) {
        item.getOperations().values().forEach(operation -> operation.setTags(List.of(OPERATORS_TAG)));
        return item;
    }
}

package org.kernelci.dashboard.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Corrects the paths of the API document, whose maker knows one application and takes away slashes at the end: what is
 * no route of the read API belongs to the operators' API, under a tag of its own.
 */
public class DocumentPaths implements OASFilter {

    private static final String BASE = "/api/";
    private static final String OPERATORS_BASE = "/admin/api/";
    private static final String OPERATORS_TAG = "operators";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = OASFactory.createPaths();
        Set<String> ofOperators = new TreeSet<>();
        Set<String> ofAll = new TreeSet<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            String below = path.replaceFirst("^(" + OPERATORS_BASE + "|" + BASE + ")", "");
            if (isRoute(below)) {
                paths.addPathItem(BASE + slashed(below), item);
                ofAll.addAll(DocumentSchemas.usedBy(item, document));
            } else {
                paths.addPathItem(OPERATORS_BASE + below, tagged(item));
                ofOperators.addAll(DocumentSchemas.usedBy(item, document));
            }
        });
        document.setPaths(paths);
        ofOperators.removeAll(ofAll);
        ofOperators.forEach(name -> DocumentSchemas.inCamelCase(
                document.getComponents().getSchemas().get(name)));
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

package org.kernelci.dashboard.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.BadFilterException;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.QueryFilters;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.QueryString;
import org.kernelci.dashboard.web.Refusal;

/** The filters of a tree request (filters 4). */
final class RequestFilters {

    private RequestFilters() {}

    /** @throws Refusal with status 400 for filters that can't be read */
    static Filters read(Parameters parameters) {
        QueryString query = parameters.query();
        Map<String, List<String>> values = new LinkedHashMap<>();
        query.names().forEach(name -> values.put(name, query.all(name)));
        try {
            return QueryFilters.read(values);
        } catch (BadFilterException bad) {
            throw Refusal.error(400, bad.getMessage());
        }
    }
}

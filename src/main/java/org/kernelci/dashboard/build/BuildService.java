package org.kernelci.dashboard.build;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.kernelci.dashboard.web.Refusal;

/** What the endpoints below {@code build/} answer. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class BuildService {

    @Inject
    BuildQueries queries;

    /**
     * One build (api-core 4).
     *
     * @throws Refusal with status 200 when there is none with that id
     */
    public BuildDetails details(String id) {
        return queries.details(id).orElseThrow(() -> Refusal.noData("Build not found"));
    }
}

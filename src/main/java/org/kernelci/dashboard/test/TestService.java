package org.kernelci.dashboard.test;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.kernelci.dashboard.web.Refusal;

/** What the endpoints below {@code test/} answer. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class TestService {

    @Inject
    TestQueries queries;

    /**
     * One test (api-core 1).
     *
     * @throws Refusal with status 200 when there is none with that id
     */
    public TestDetails details(String id) {
        return queries.details(id).orElseThrow(() -> Refusal.noData("Test not found"));
    }
}

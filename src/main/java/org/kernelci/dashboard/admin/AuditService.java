package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;

/** Reads the record of changes. */
@ApplicationScoped
public class AuditService {

    @Inject
    AuditQueries queries;

    /** @param user null or empty: of everyone */
    Listing<Change> changes(String user, Paging paging) {
        Optional<String> wanted =
                Optional.ofNullable(user).map(name -> name.replace("\0", "")).filter(name -> !name.isEmpty());
        return new Listing<>(queries.changes(wanted, paging), queries.count(wanted));
    }
}

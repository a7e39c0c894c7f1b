package org.kernelci.dashboard.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.kernelci.dashboard.web.Paging;

/** What operators see of the subscriptions. */
@ApplicationScoped
public class SubscriptionService {

    private SubscriptionFolder folder;

    /** For the container. */
    protected SubscriptionService() {}

    @Inject
    SubscriptionService(SubscriptionFolder folder) {
        this.folder = folder;
    }

    public SubscriptionOverview overview(Paging paging) {
        String place = folder.usual().map(Path::toString).orElse(null);
        try {
            List<SubscriptionFile> files = folder.read().files();
            return new SubscriptionOverview(
                    place,
                    null,
                    files.stream()
                            .skip(paging.offset())
                            .limit(paging.size())
                            .map(SubscriptionOverview.File::of)
                            .toList(),
                    files.size());
        } catch (UnreadableFolder unreadable) {
            return new SubscriptionOverview(place, unreadable.getMessage(), List.of(), 0);
        }
    }
}

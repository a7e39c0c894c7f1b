package org.kernelci.dashboard.notification.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kernelci.dashboard.notification.subscription.SubscriptionFolder;
import org.kernelci.dashboard.notification.subscription.Subscriptions;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** The subscriptions that a run uses. */
@Dependent
public class Subscribers {

    /** Which folder they are in. */
    public static final Parameter FOLDER = Parameter.text(
            "summary-signup-folder",
            "folder with the subscriptions, below BACKEND_DATA_DIR or absolute; default notifications/subscriptions");

    private final SubscriptionFolder folder;

    @Inject
    public Subscribers(SubscriptionFolder folder) {
        this.folder = folder;
    }

    /** Files that can't be used become problems of the edition. */
    public Subscriptions read(Arguments arguments, Edition edition) throws TaskFailure {
        Optional<String> given = arguments.text(FOLDER.name());
        Subscriptions subscriptions = given.isPresent() ? folder.read(given.get()) : folder.read();
        edition.problems(subscriptions.errors());
        return subscriptions;
    }
}

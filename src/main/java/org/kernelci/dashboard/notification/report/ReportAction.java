package org.kernelci.dashboard.notification.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** One kind of report run (notifications 1). It selects and renders; it changes nothing. */
public interface ReportAction {

    String name();

    /** One sentence in the imperative. */
    String description();

    /** What it takes besides {@link Addressing#PARAMETERS}. */
    List<Parameter> parameters();

    /** Whether an instance for staging must not send it. */
    boolean productionOnly();

    /**
     * The reports that are due.
     *
     * @throws TaskFailure when there can't be any, for a reason that an operator can understand
     */
    Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure;
}

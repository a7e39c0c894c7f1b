package org.kernelci.dashboard.notification.report;

import java.util.List;
import org.kernelci.dashboard.web.JsonText;

/** The one form in which the bookkeeping writes and looks up a report's path patterns (data-model 7.1). */
public final class PathText {

    private PathText() {}

    /** JSON such as {@code ["ltp%"]}; {@code %} for none. */
    public static String of(List<String> patterns) {
        return patterns.isEmpty() ? "%" : JsonText.of(patterns);
    }
}

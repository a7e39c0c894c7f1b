package org.kernelci.dashboard.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Task;

/**
 * A parameter of a task.
 *
 * @param kind {@code TEXT}, {@code FILE}, {@code NUMBER}, {@code FLAG} or {@code LIST}
 * @param initial value without one; null: none
 */
public record ParameterItem(
        String name, String kind, @JsonProperty("default") String initial, boolean required, String help) {

    static List<ParameterItem> of(Task task) {
        return task.parameters().stream().map(ParameterItem::of).toList();
    }

    private static ParameterItem of(Parameter parameter) {
        return new ParameterItem(
                parameter.name(),
                parameter.kind().name(),
                parameter.defaultText(),
                parameter.required(),
                parameter.help());
    }
}

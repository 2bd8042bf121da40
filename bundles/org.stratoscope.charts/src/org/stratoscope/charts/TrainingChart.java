package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.task.events.TaskEvent;

/** Builds the figure of what tasks reported while they trained. */
public final class TrainingChart {

    private TrainingChart() {}

    /**
     * Builds the figure.
     *
     * @param events by the name of their task, in task order
     */
    public static ChartModel build(String title, Map<String, List<TaskEvent>> events, boolean logarithmic) {
        Map<String, List<PointModel>> series = new LinkedHashMap<>();
        events.forEach((task, list) -> {
            for (TaskEvent event : list) {
                if (event instanceof TaskEvent.Value value) {
                    String name = events.size() > 1 ? task + ", " + value.series() : value.series();
                    series.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(new PointModel(value.step(), value.value(), Double.NaN, name));
                }
            }
        });
        List<SeriesModel> models = new ArrayList<>();
        series.forEach((name, points) -> models.add(new SeriesModel(name, points, models.size(), false)));
        return new ChartModel(
                title.isBlank() ? "Training" : title,
                ChartKind.LINE,
                AxisModel.linear("epochs"),
                AxisModel.linear("value (dimensionless)").scaled(logarithmic),
                models);
    }
}

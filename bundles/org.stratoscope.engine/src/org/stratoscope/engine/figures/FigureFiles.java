package org.stratoscope.engine.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.charts.ChartBuilder;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.TrainingChart;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.task.events.TaskEvent;
import org.stratoscope.task.results.ResultTable;

/** Builds the figures of a run from its files and stores them. */
public final class FigureFiles {

    private FigureFiles() {}

    /**
     * Builds the figures that the views ask for, also while the run goes on.
     *
     * @param tasks number of tasks of the run
     */
    public static List<ChartModel> charts(RunDirectory directory, List<ViewSpec> views, ResultTable table, int tasks)
            throws IOException {
        List<ChartModel> charts = new ArrayList<>();
        for (ViewSpec view : views) {
            charts.add(
                    view.kind() == ViewKind.TRAINING
                            ? TrainingChart.build(view.title(), events(directory, tasks), view.logarithmic())
                            : ChartBuilder.build(view, table));
        }
        return charts;
    }

    /** Stores each figure as SVG and CSV under {@code figures/}. */
    public static void write(RunDirectory directory, List<ChartModel> charts) throws IOException {
        for (int i = 0; i < charts.size(); i++) {
            ChartModel chart = charts.get(i);
            String name = String.format(Locale.ROOT, "%02d-%s", i + 1, RunDirectory.slug(chart.title()));
            Path folder = directory.figures();
            AtomicFiles.write(folder.resolve(name + ".svg"), SvgFigure.text(chart));
            AtomicFiles.write(folder.resolve(name + ".csv"), CsvFigure.text(chart));
        }
    }

    private static Map<String, List<TaskEvent>> events(RunDirectory directory, int tasks) throws IOException {
        Map<String, List<TaskEvent>> events = new LinkedHashMap<>();
        for (int task = 0; task < tasks; task++) {
            events.put("task " + task, RunReader.events(directory, task));
        }
        return events;
    }
}

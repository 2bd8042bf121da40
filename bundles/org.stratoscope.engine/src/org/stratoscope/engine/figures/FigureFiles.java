package org.stratoscope.engine.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.FigureBuilder;
import org.stratoscope.charts.TrainingChart;
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
     * Builds the figures that the views ask for, also while the run goes on. What plug-ins drew is read, not drawn again.
     *
     * @param tasks all tasks of the run
     */
    public static List<Figure> figures(
            RunDirectory directory, List<ViewSpec> views, ResultTable table, List<FigureTask> tasks)
            throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            ViewSpec view = views.get(i);
            figures.add(
                    switch (view.kind()) {
                        case TRAINING ->
                            TrainingChart.build(view.title(), events(directory, tasks), view.logarithmic());
                        case TILES -> StoredArrays.figure(directory, view, tasks);
                        case COMPONENT -> Drawings.figure(directory, i, view);
                        default -> FigureBuilder.build(view, table);
                    });
        }
        return figures;
    }

    /** Stores each figure as SVG and CSV under {@code figures/}. */
    public static void write(RunDirectory directory, List<Figure> figures) throws IOException {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String name = String.format(Locale.ROOT, "%02d-%s", i + 1, RunDirectory.slug(figure.title()));
            Path folder = directory.figures();
            AtomicFiles.write(folder.resolve(name + ".svg"), SvgFigure.text(figure));
            AtomicFiles.write(folder.resolve(name + ".csv"), CsvFigure.text(figure));
        }
    }

    private static Map<String, List<TaskEvent>> events(RunDirectory directory, List<FigureTask> tasks)
            throws IOException {
        Map<String, List<TaskEvent>> events = new LinkedHashMap<>();
        for (FigureTask task : tasks) {
            events.put("task " + task.number(), RunReader.events(directory, task.number()));
        }
        return events;
    }
}

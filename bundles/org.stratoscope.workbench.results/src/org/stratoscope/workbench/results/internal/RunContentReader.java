package org.stratoscope.workbench.results.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.engine.figures.FigureFiles;
import org.stratoscope.engine.figures.FigureTask;
import org.stratoscope.engine.plan.ExperimentViews;
import org.stratoscope.engine.replay.DriftFiles;
import org.stratoscope.engine.run.RunResults;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Reads a run from its folder, again and again while it goes on; tables of finished tasks are read once. One thread at a time. */
public final class RunContentReader {

    private final RunDirectory directory;
    private final Map<Integer, ResultTable> finished = new TreeMap<>();
    private List<ViewSpec> views = List.of();
    private List<String> axes = List.of();
    private boolean documentRead;

    /** Reads the run of a folder. */
    public RunContentReader(Path folder) {
        directory = new RunDirectory(folder);
    }

    /** Reads what is there now. */
    public RunContent read() throws StratoscopeException, IOException {
        if (!RunReader.isRun(directory.folder())) {
            if (!Files.isDirectory(directory.folder())) {
                throw new UnreadableFileException(
                        directory.folder(), "the folder of the run is gone; close this editor.");
            }
            return RunContent.nothing();
        }
        readDocumentOnce();
        RunSnapshot snapshot;
        try {
            snapshot = RunReader.read(directory.folder());
        } catch (UnreadableFileException e) {
            if (Files.size(directory.journal()) == 0) {
                return RunContent.nothing();
            }
            throw e;
        }
        ResultTable table = table(snapshot);
        List<FigureTask> tasks = snapshot.tasks().stream()
                .map(task -> new FigureTask(task.number(), task.point(), task.repeat()))
                .toList();
        return new RunContent(
                Optional.of(snapshot),
                FigureFiles.figures(directory, views, table, tasks),
                table,
                Files.isRegularFile(directory.folder().resolve(DriftFiles.MARKDOWN)));
    }

    private void readDocumentOnce() throws UnreadableFileException, InvalidInputException {
        if (!documentRead && Files.isRegularFile(directory.document())) {
            Experiment experiment = ExperimentDocuments.load(directory.document());
            views = ExperimentViews.of(experiment);
            axes = experiment.getAxes().stream().map(Axis::getPath).toList();
            documentRead = true;
        }
    }

    /** Reads the numbers alone. */
    public ResultTable readTable() throws StratoscopeException {
        readDocumentOnce();
        return table(RunReader.read(directory.folder()));
    }

    private ResultTable table(RunSnapshot snapshot) throws UnreadableFileException {
        if (snapshot.state() != RunState.RUNNING && Files.isRegularFile(directory.results())) {
            return ResultTableFile.read(directory.results());
        }
        for (TaskSnapshot task : snapshot.tasks()) {
            if (task.state() == TaskState.SUCCEEDED && !finished.containsKey(task.number())) {
                RunResults.finished(directory, task.number()).ifPresent(table -> finished.put(task.number(), table));
            }
        }
        List<ResultRow> rows = new ArrayList<>();
        finished.values().forEach(table -> rows.addAll(table.rows()));
        return new ResultTable(axes, rows);
    }
}

package org.stratoscope.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.EngineProcess;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Writes run directories as the engine does. */
final class WrittenRuns {

    private WrittenRuns() {}

    /** A run of one task with a network of some depth, or several separated by commas, and its accuracy. */
    static RunDirectory write(Path folder, String title, RunState state, String started, String depth, double accuracy)
            throws IOException, InvalidInputException {
        RunDirectory run = RunDirectory.create(folder);
        try (Journal journal = Journal.open(run.journal())) {
            List<JournalEntry> entries = new ArrayList<>(List.of(
                    new JournalEntry.Started(started, EngineProcess.current(), title, 1),
                    new JournalEntry.Planned(0, 0, Map.of())));
            if (state != RunState.RUNNING) {
                entries.add(new JournalEntry.Ended(started, 0, TaskState.SUCCEEDED, ""));
                entries.add(new JournalEntry.Closed("2026-12-31T00:00:00Z", state));
            }
            journal.append(entries);
        }
        ExperimentDocuments.save(experiment(title, depth), run.document());
        List<ResultRow> rows = List.of(
                new ResultRow("acc", "initial", Result.of("accuracy", 0.1, 10), Map.of(), 0),
                new ResultRow("acc", "trained", Result.of("accuracy", accuracy - 0.05, 10), Map.of(), 0),
                new ResultRow("acc", "trained", Result.of("accuracy", accuracy + 0.05, 10), Map.of(), 1));
        ResultTableFile.write(run.results(), new ResultTable(List.of(), rows));
        return run;
    }

    private static Experiment experiment(String title, String depth) {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle(title);
        Subject subject = ExperimentFactory.eINSTANCE.createSubject();
        subject.setNetwork(component("net", "depth", depth.split(",")[0]));
        experiment.setSubject(subject);
        experiment.setProbe(component("data", "folder", "/data/O'Hara; DROP TABLE run"));
        if (depth.contains(",")) {
            Axis axis = ExperimentFactory.eINSTANCE.createAxis();
            axis.setPath("subject.network.depth");
            axis.getValues().addAll(List.of(depth.split(",")));
            experiment.getAxes().add(axis);
        }
        return experiment;
    }

    private static Component component(String id, String name, String value) {
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        component.setId(id);
        Parameter parameter = ExperimentFactory.eINSTANCE.createParameter();
        parameter.setName(name);
        parameter.setValue(value);
        component.getParameters().add(parameter);
        return component;
    }

    /** Overwrites a stretch of a file. */
    static void damage(Path file, int start, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = start; i < Math.min(bytes.length, start + length); i++) {
            bytes[i] = (byte) (i * 31 + 7);
        }
        Files.write(file, bytes);
    }
}

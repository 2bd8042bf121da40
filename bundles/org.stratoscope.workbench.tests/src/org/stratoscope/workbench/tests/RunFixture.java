package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.engine.directory.TaskState;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.events.TaskEvent;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Writes folders of runs of the quickstart, with made-up numbers, through the classes the engine uses. */
final class RunFixture {

    /** Layers in the made-up network. */
    static final int LAYERS = 4;

    /** Rows of sensitivity: three statistics of each layer, before and after training; and two accuracies. */
    static final int ROWS = 3 * LAYERS * 2 + 2;

    /** Why the failed run failed. */
    static final String REASON = "The loss is not finite after 3 steps; lower the learning rate.";

    /** The axis of the run with a scatter. */
    static final String SWEPT = "subject.network; subject.trainer.learningRate";

    /** Its only value. */
    static final String SWEPT_VALUE = "small = simple-cnn:widths=16/32; 0.02";

    private static final String START = "2026-01-02T03:04:05Z";
    private static final String END = "2026-01-02T03:07:25Z";

    private RunFixture() {}

    /** A run of one task that succeeded after 3 min 20 s. */
    static Path finished(Path runs) throws IOException, InvalidInputException {
        RunDirectory directory = create(runs.resolve("finished"));
        Path task = directory.task(0);
        Files.createDirectories(task);
        try (EventLog events = EventLog.open(task.resolve(EventLog.NAME))) {
            events.append(new TaskEvent.Activity("training", 10));
            for (int step = 1; step <= 10; step++) {
                events.append(new TaskEvent.Value("loss", step, 1.0 / step));
            }
        }
        ResultTable table = new ResultTable(List.of(), rows());
        ResultTableFile.write(task.resolve(ResultTableFile.NAME), table);
        ResultTableFile.write(directory.results(), table);
        OutcomeFile.write(
                task.resolve(OutcomeFile.NAME), new Outcome.Completed(new Provenance(Map.of(), Map.of(), START, END)));
        journal(directory, TaskState.SUCCEEDED, "", RunState.SUCCEEDED);
        return directory.folder();
    }

    /**
     * A finished run like that of {@link #finished}, with its own learning rate and all numbers of layers times a factor.
     *
     * @param minute when it started, so that runs have an order
     */
    static Path varied(Path runs, String name, String learningRate, double factor, int minute)
            throws IOException, InvalidInputException {
        RunDirectory directory = RunDirectory.create(runs.resolve(name));
        Experiment experiment = ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
        experiment.getSubject().getTrainer().getParameters().stream()
                .filter(parameter -> "learningRate".equals(parameter.getName()))
                .forEach(parameter -> parameter.setValue(learningRate));
        ExperimentDocuments.save(experiment, directory.document());
        List<ResultRow> rows = rows().stream()
                .map(row -> row.result().layer().isEmpty() ? row : times(row, factor))
                .toList();
        ResultTableFile.write(directory.results(), new ResultTable(List.of(), rows));
        journal(
                directory,
                START.replace("03:04", String.format(java.util.Locale.ROOT, "03:%02d", minute)),
                TaskState.SUCCEEDED,
                "",
                RunState.SUCCEEDED);
        return directory.folder();
    }

    private static ResultRow times(ResultRow row, double factor) {
        Result old = row.result();
        Result result = Result.of(old.statistic(), old.layer().orElseThrow(), factor * old.value(), 500)
                .withStandardError(0.01 * factor);
        return new ResultRow(row.measurement(), row.subject(), result, row.point(), row.repeat());
    }

    /**
     * A run of one task with a view that is a scatter: D of {@code shuffled} against R of {@code sensitivity} in every layer,
     * D = 3 R^2 before training and D = R^2 after it, with standard errors of a tenth.
     */
    static Path scattered(Path runs) throws IOException, InvalidInputException {
        RunDirectory directory = RunDirectory.create(runs.resolve("scattered"));
        Experiment experiment = ExperimentDocuments.read(
                Examples.find("quickstart").orElseThrow().document(), "quickstart");
        View view = ExperimentFactory.eINSTANCE.createView();
        view.setKind("scatter");
        view.setTitle("D against R");
        view.setMeasurement("shuffled");
        view.getStatistics().add("D");
        view.setAgainst("sensitivity/R");
        view.setLogarithmic(true);
        view.setFit(true);
        view.getLaws().add("x^1");
        experiment.getViews().clear();
        experiment.getViews().add(view);
        ExperimentDocuments.save(experiment, directory.document());
        List<ResultRow> rows = new ArrayList<>(rows());
        for (int layer = 0; layer < LAYERS; layer++) {
            double r = 0.1 * (layer + 1);
            rows.add(shuffled("initial", layer, 3 * r * r));
            rows.add(shuffled("trained", layer, r * r));
        }
        ResultTable table = new ResultTable(
                List.of(SWEPT), rows.stream().map(RunFixture::labelled).toList());
        ResultTableFile.write(directory.results(), table);
        journal(directory, TaskState.SUCCEEDED, "", RunState.SUCCEEDED);
        return directory.folder();
    }

    private static ResultRow shuffled(String subject, int layer, double value) {
        LayerReference place = new LayerReference(layer, "conv" + layer, "convolution", layer / (LAYERS - 1.0));
        return row("shuffled", subject, Result.of("D", place, value, 500).withStandardError(0.1 * value));
    }

    private static ResultRow labelled(ResultRow row) {
        return new ResultRow(row.measurement(), row.subject(), row.result(), Map.of(SWEPT, SWEPT_VALUE), row.repeat());
    }

    /** A run whose only task failed. */
    static Path failed(Path runs) throws IOException, InvalidInputException {
        RunDirectory directory = create(runs.resolve("failed"));
        journal(directory, TaskState.FAILED, REASON, RunState.FAILED);
        return directory.folder();
    }

    /** Closes the journal of a run of one task that succeeded. */
    static void succeeded(RunDirectory directory) throws IOException {
        journal(directory, TaskState.SUCCEEDED, "", RunState.SUCCEEDED);
    }

    private static RunDirectory create(Path folder) throws IOException, InvalidInputException {
        RunDirectory directory = RunDirectory.create(folder);
        byte[] document = Examples.find("quickstart").orElseThrow().document();
        ExperimentDocuments.save(ExperimentDocuments.read(document, "quickstart"), directory.document());
        return directory;
    }

    private static void journal(RunDirectory directory, TaskState task, String reason, RunState run)
            throws IOException {
        journal(directory, START, task, reason, run);
    }

    private static void journal(RunDirectory directory, String start, TaskState task, String reason, RunState run)
            throws IOException {
        try (Journal journal = Journal.open(directory.journal())) {
            journal.append(List.of(
                    new JournalEntry.Started(start, "1@" + start, "Quickstart", 1),
                    new JournalEntry.Planned(0, 0, Map.of()),
                    new JournalEntry.Submitted(start, 0, "1@" + start),
                    new JournalEntry.Ended(END, 0, task, reason),
                    new JournalEntry.Closed(END, run)));
        }
    }

    private static List<ResultRow> rows() {
        List<ResultRow> rows = new ArrayList<>();
        for (String subject : List.of("initial", "trained")) {
            rows.add(row("accuracy", subject, Result.of("accuracy", subject.equals("trained") ? 0.75 : 0.25, 500)));
            for (String statistic : List.of("D", "G", "R")) {
                for (int layer = 0; layer < LAYERS; layer++) {
                    LayerReference place =
                            new LayerReference(layer, "conv" + layer, "convolution", layer / (LAYERS - 1.0));
                    Result result =
                            Result.of(statistic, place, 0.1 * (layer + 1), 500).withStandardError(0.01);
                    rows.add(row("sensitivity", subject, result));
                }
            }
        }
        return rows;
    }

    private static ResultRow row(String measurement, String subject, Result result) {
        return new ResultRow(measurement, subject, result, Map.of(), 0);
    }
}

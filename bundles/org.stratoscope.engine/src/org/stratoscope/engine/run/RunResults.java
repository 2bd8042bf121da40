package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.figures.FigureFiles;
import org.stratoscope.engine.figures.FigureTask;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Brings the results of finished tasks together. */
public final class RunResults {

    private RunResults() {}

    /** Writes the table of all finished tasks and the figures; nothing for work that has no table. */
    static void collect(RunDirectory directory, ExperimentPlan plan, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        if (plan.tasks().stream().noneMatch(task -> task.work() instanceof Work.Measure)) {
            return;
        }
        ResultTable table = ResultTable.empty(plan.axes());
        for (TaskSpec task : plan.tasks()) {
            Optional<ResultTable> finished = finished(directory, task.number());
            if (finished.isPresent()) {
                table = table.plus(finished.get());
            }
        }
        ResultTableFile.write(directory.results(), table);
        List<FigureTask> tasks = plan.tasks().stream()
                .map(task -> new FigureTask(task.number(), task.point(), task.repeat()))
                .toList();
        RunDrawings.draw(directory, plan.views(), table, registry);
        FigureFiles.write(directory, FigureFiles.figures(directory, plan.views(), table, tasks));
    }

    /** The table of a task if, and only if, the task is finished. */
    public static Optional<ResultTable> finished(RunDirectory directory, int task) throws UnreadableFileException {
        Path folder = directory.task(task);
        Optional<Outcome> outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
        return outcome.isPresent() && outcome.get() instanceof Outcome.Completed
                ? Optional.of(ResultTableFile.read(folder.resolve(ResultTableFile.NAME)))
                : Optional.empty();
    }
}

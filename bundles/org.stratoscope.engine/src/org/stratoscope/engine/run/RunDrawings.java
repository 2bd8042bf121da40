package org.stratoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.charts.ChartBuilder;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.figures.Drawings;
import org.stratoscope.task.drawing.DrawingFile;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Has plug-ins draw their views of a run, each in a process of its own, so that a fault of one touches nothing else. */
final class RunDrawings {

    private static final long POLL_MS = 25;
    private static final String TABLE = "table.csv";

    private RunDrawings() {}

    /** Has every view of a plug-in drawn; what goes wrong is kept as its outcome. */
    static void draw(RunDirectory directory, List<ViewSpec> views, ResultTable table, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        for (int i = 0; i < views.size(); i++) {
            Optional<ComponentText> component = views.get(i).component();
            if (component.isPresent()) {
                Path folder = Files.createDirectories(directory.drawing(i));
                for (String old : List.of(OutcomeFile.NAME, DrawingFile.NAME)) {
                    Files.deleteIfExists(folder.resolve(old));
                }
                draw(folder, views.get(i), component.get(), table, registry);
            }
        }
    }

    private static void draw(
            Path folder, ViewSpec view, ComponentText component, ResultTable table, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        Path numbers = folder.resolve(TABLE);
        ResultTableFile.write(numbers, new ResultTable(table.axes(), ChartBuilder.rows(view, table)));
        Work work = new Work.Draw(component, view.title(), numbers.toString());
        TaskSpec task = new TaskSpec(0, 0, 0, 1, "float32", Map.of(), work, false);
        TaskFile.write(folder.resolve(TaskFile.NAME), task);
        try (Runner runner = RunSettings.local(1).open(registry)) {
            TaskOrder order = new TaskOrder(folder, "drawing", 1, Optional.empty());
            String ticket = runner.submit(List.of(order)).getFirst();
            Instant deadline = Instant.now().plus(Drawings.PATIENCE);
            while (!(runner.poll(ticket) instanceof ProcessState.Gone)
                    && Instant.now().isBefore(deadline)) {
                Thread.sleep(POLL_MS);
            }
            runner.cancel(List.of(ticket));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

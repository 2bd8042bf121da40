package org.stratoscope.workbench.results.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.results.Result;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.Stage;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Preferences;

/**
 * How well a network classifies images.
 *
 * @param value share of the images
 * @param error its standard error
 * @param loss mean cross-entropy
 */
record TestAccuracy(double value, double error, double loss, long images) {

    private static final String METRIC = "accuracy";
    private static final double PERCENT = 100;

    /** Has a process of its own measure it, with the metric that experiments use. */
    static TestAccuracy measure(
            ComponentText network, ComponentText data, Path folder, IProgressMonitor monitor, Consumer<String> progress)
            throws StratoscopeException, IOException, InterruptedException {
        MeasurementSpec measurement = new MeasurementSpec(
                METRIC, new ComponentText(METRIC, Map.of()), Optional.empty(), Optional.empty(), Stage.TRAINED);
        Work work = new Work.Measure(
                network, Optional.empty(), Optional.empty(), Optional.empty(), data, Map.of(), List.of(measurement));
        TaskSpec task = new TaskSpec(0, 0, 0, Preferences.threads(), "float32", Map.of(), work, false);
        ChildTask.execute(task, folder, "measures the accuracy", monitor, progress);
        ResultTable table = ResultTableFile.read(folder.resolve(ResultTableFile.NAME));
        Result accuracy = one(table, METRIC);
        return new TestAccuracy(
                accuracy.value(),
                accuracy.standardError().orElse(Double.NaN),
                one(table, "loss").value(),
                accuracy.samples());
    }

    private static Result one(ResultTable table, String statistic) throws ComputationFailedException {
        return table.rows().stream()
                .map(ResultRow::result)
                .filter(result -> result.statistic().equals(statistic))
                .findFirst()
                .orElseThrow(() -> new ComputationFailedException("The measurement gave no " + statistic
                        + "; is the plug-in of the metric accuracy the product's?"));
    }

    /** The whole finding in words. */
    String words() {
        return String.format(
                Locale.ROOT,
                "Accuracy %.2f %% (standard error %.2f) on %,d images, mean loss %.4g.",
                PERCENT * value,
                PERCENT * error,
                images,
                loss);
    }
}

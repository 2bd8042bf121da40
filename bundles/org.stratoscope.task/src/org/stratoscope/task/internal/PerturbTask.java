package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Perturbs the images of a data set exactly as a measurement does and stores them. */
record PerturbTask(
        TaskSpec task, Work.Perturb work, Path folder, ComponentRegistry registry, Monitor monitor, InputLog inputs) {

    private static final long VALUES_AT_MOST = 1L << 29;

    void execute() throws StratoscopeException, IOException {
        BoundComponent<?> perturbation = BoundComponent.of(registry, ComponentKind.PERTURBATION, work.perturbation());
        BoundComponent<?> data = BoundComponent.of(registry, ComponentKind.DATASET, work.dataset());
        TaskStreams streams = TaskStreams.of(task);
        DataType precision = DataType.valueOf(task.precision().toUpperCase(Locale.ROOT));
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(manager, streams.dataset(), monitor, inputs, precision);
            Dataset dataset = data.open(context);
            if ((long) dataset.size() * dataset.shape().size() > VALUES_AT_MOST) {
                throw new InvalidInputException("The data set has " + dataset.size()
                        + " images, too many to store perturbed; set count to a smaller number.");
            }
            NDArray images = Batches.range(manager, dataset, 0, dataset.size(), precision);
            String name = work.perturbation().id();
            Perturbed perturbed = perturbation.perturb(images, 0, context.with(streams.perturbation(name)));
            Path arrays = folder.resolve("arrays");
            NpyFile.write(arrays.resolve("images.npy"), images);
            NpyFile.write(arrays.resolve("perturbed.npy"), perturbed.images());
            if (perturbed.field().isPresent()) {
                NpyFile.write(arrays.resolve("field.npy"), perturbed.field().get());
            }
            if (perturbed.reference().isPresent()) {
                NpyFile.write(
                        arrays.resolve("reference.npy"), perturbed.reference().get());
            }
            ImageSheet.write(arrays.resolve("images.png"), images);
            ImageSheet.write(arrays.resolve("perturbed.png"), perturbed.images());
        }
    }
}

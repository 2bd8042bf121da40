package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.inspection.DatasetTable;
import org.stratoscope.task.inspection.DatasetTableFile;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Opens a data set and stores what it holds with some of its images. */
record BrowseTask(
        TaskSpec task, Work.Browse work, Path folder, ComponentRegistry registry, Monitor monitor, InputLog inputs) {

    private static final int VALUES_AT_MOST = 1 << 24;

    void execute() throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(manager, TaskStreams.of(task).dataset(), monitor, inputs, DataType.FLOAT32);
            Dataset dataset = BoundComponent.of(registry, ComponentKind.DATASET, work.dataset())
                    .open(context);
            int[] shown = spread(dataset);
            NDArray images = Batches.select(manager, dataset, shown, DataType.FLOAT32);
            NpyFile.write(DatasetTableFile.images(folder), images);
            DatasetTableFile.write(folder.resolve(DatasetTableFile.NAME), table(dataset, shown));
        }
    }

    /** The numbers of images evenly over the data set, as many as are wanted and can be kept. */
    private int[] spread(Dataset dataset) {
        int most = Math.max(1, VALUES_AT_MOST / dataset.shape().size());
        int count = Math.clamp(work.images(), 1, Math.min(most, dataset.size()));
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * dataset.size() / count))
                .toArray();
    }

    private DatasetTable table(Dataset dataset, int[] shown) throws StratoscopeException {
        int[] perClass = new int[dataset.classes().size()];
        monitor.begin("counting classes", dataset.size());
        for (int i = 0; i < dataset.size(); i++) {
            perClass[dataset.label(i)]++;
        }
        monitor.worked(dataset.size());
        List<DatasetTable.Shown> samples = new ArrayList<>();
        Arrays.stream(shown).forEach(image -> samples.add(new DatasetTable.Shown(image, dataset.label(image))));
        List<DatasetTable.ClassCount> classes = IntStream.range(0, perClass.length)
                .mapToObj(i -> new DatasetTable.ClassCount(dataset.classes().get(i), perClass[i]))
                .toList();
        return new DatasetTable(dataset.shape().toString(), dataset.size(), classes, samples);
    }
}

package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.inspection.LayerArrays;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.inspection.NodeRow;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Builds a network as a measurement does, and stores the table of its layers, their filters and their activations. */
record InspectTask(
        TaskSpec task, Work.Inspect work, Path folder, ComponentRegistry registry, Monitor monitor, InputLog inputs) {

    /** Images over which an untrained network takes the statistics of its batch normalisations. */
    private static final int BATCH = 32;

    void execute() throws StratoscopeException, IOException {
        TaskStreams streams = TaskStreams.of(task);
        DataType precision = DataType.valueOf(task.precision().toUpperCase(Locale.ROOT));
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(manager, streams.dataset(), monitor, inputs, precision);
            Dataset dataset = images(context, streams);
            if (work.image() < 0 || work.image() >= dataset.size()) {
                throw new InvalidInputException("The data set has the images 0 to " + (dataset.size() - 1)
                        + ", but image " + work.image() + " was asked for; choose one of them.");
            }
            NetworkRequest request =
                    new NetworkRequest(dataset.shape(), dataset.classes().size());
            Network built = BoundComponent.of(registry, ComponentKind.NETWORK, work.network())
                    .create(request, context.with(streams.network()));
            Network network = work.weights().isPresent()
                    ? KeptWeights.load(Path.of(work.weights().get()), built, context)
                    : built;
            NetworkDescription description = network.description();
            int batch = description.trained() ? 1 : Math.min(BATCH, dataset.size());
            NetworkTableFile.write(
                    folder.resolve(NetworkTableFile.NAME), table(description, dataset, work.image(), batch));
            store(network, dataset, batch, manager, precision);
        }
    }

    private Dataset images(Context context, TaskStreams streams) throws StratoscopeException {
        Dataset dataset = open(work.dataset(), context);
        if (work.change().isEmpty()) {
            return dataset;
        }
        ComponentText transform = work.change().get().transform();
        return BoundComponent.of(registry, ComponentKind.DATA_TRANSFORM, transform)
                .prepare(
                        open(work.change().get().reference(), context), context.with(streams.transform(transform.id())))
                .apply(dataset);
    }

    private Dataset open(ComponentText dataset, Context context) throws StratoscopeException {
        return BoundComponent.of(registry, ComponentKind.DATASET, dataset).open(context);
    }

    private static NetworkTable table(NetworkDescription description, Dataset dataset, int image, int batch) {
        String label = dataset.classes().get(dataset.label(image));
        return new NetworkTable(
                description.title(),
                description.input().toString(),
                description.trained(),
                new NetworkTable.Probe(image, dataset.size(), label, batch),
                description.layers().stream().map(InspectTask::row).toList());
    }

    private static NodeRow row(Layer layer) {
        LayerStructure structure = layer.structure();
        String shape = structure.shape().stream().map(String::valueOf).collect(Collectors.joining(" x "));
        return new NodeRow(
                layer.index(),
                layer.name(),
                layer.kind().text(),
                structure.operation(),
                structure.inputs(),
                shape.isEmpty() ? "scalar" : shape,
                structure.parameters(),
                structure.field().sizeText(),
                structure.field().strideText(),
                layer.depth());
    }

    private void store(Network network, Dataset dataset, int batch, NDManager manager, DataType precision)
            throws StratoscopeException, IOException {
        int[] indices = IntStream.range(0, batch)
                .map(i -> (work.image() + i) % dataset.size())
                .toArray();
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        monitor.begin("layers", network.description().layers().size());
        try (NDManager scope = manager.newSubManager();
                NDArray images = Batches.select(scope, dataset, indices, precision)) {
            write(LayerArrays.image(folder), activation(images), scope);
            network.forward(new NDList(images), mode, (layer, outputs) -> {
                monitor.checkCancelled();
                store(network, layer, outputs.singletonOrThrow(), scope);
                monitor.worked(1);
            });
        }
    }

    private void store(Network network, Layer layer, NDArray output, NDManager scope) throws StratoscopeException {
        try {
            write(LayerArrays.activations(folder, layer.index()), activation(output), scope);
            Optional<NDArray> weight = weight(network, layer);
            if (weight.isPresent()) {
                PlainArray filters = LayerCut.filters(shape(weight.get().getShape()), values(weight.get()));
                write(LayerArrays.filters(folder, layer.index()), filters, scope);
            }
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The arrays of layer " + layer.name() + " cannot be written (" + e.getMessage()
                            + "); free some space and try again.",
                    e);
        }
    }

    /** What was computed of the first image. */
    private static PlainArray activation(NDArray output) {
        try (NDArray first = output.get(0)) {
            return LayerCut.activation(shape(first.getShape()), values(first));
        }
    }

    private static Optional<NDArray> weight(Network network, Layer layer) {
        String name = layer.kind() == LayerKind.LINEAR
                ? layer.name() + ".weight"
                : layer.convolution().map(ConvolutionGeometry::weight).orElse("");
        return Optional.ofNullable(network.parameters().get(name));
    }

    private static long[] shape(Shape shape) {
        return Arrays.copyOf(shape.getShape(), shape.dimension());
    }

    private static float[] values(NDArray array) {
        try (NDArray narrow = array.toType(DataType.FLOAT32, true)) {
            return narrow.toFloatArray();
        }
    }

    private static void write(Path file, PlainArray array, NDManager scope) throws IOException {
        try (NDArray tensor =
                scope.create(FloatBuffer.wrap(array.values()), new Shape(array.shape()), DataType.FLOAT32)) {
            NpyFile.write(file, tensor);
        }
    }
}

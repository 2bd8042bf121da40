package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerVisitor;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.MapBlock;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;

/**
 * A kernel machine as a network. Its first layers are convolutions with random filters, one for each finished round of Deep
 * ConvRFM; then comes the linear map of every window, called {@code metric}, whose filters are the rows of a matrix R, so
 * that the filter covariance R'R of this convolution is the metric the machine compares windows with; the last layer,
 * {@code kernel}, is a kernel regression on the images it was fitted to (Beaglehole et al. 2023, arXiv 2309.00570).
 *
 * <p>Before it is fitted it stores no images and answers zeros. A fitted machine has three tensors more: {@code
 * kernel.images}, {@code kernel.coefficients} and {@code kernel.scale}; the coefficients and the scale are in double
 * precision whatever that of the network. No parameter is trained by gradients.
 */
public final class KernelMachine implements Network {

    private final Kernel kernel;
    private final MachineNumbers structure;
    private final GraphNetwork features;
    private final KernelHead head;
    private final NetworkDescription description;
    private final Map<String, NDArray> parameters;
    private final Optional<KernelRegression> regression;
    private final NDManager manager;
    private final DataType precision;
    private final Monitor monitor;

    private KernelMachine(
            Kernel kernel,
            MachineNumbers structure,
            NetworkDescription description,
            Map<String, NDArray> numbers,
            NDManager parent,
            DataType precision,
            Monitor monitor) {
        this.kernel = kernel;
        this.structure = structure;
        this.description = description;
        this.precision = precision;
        this.monitor = monitor;
        this.manager = parent.newSubManager();
        this.features = GraphNetwork.create(
                description.title(),
                structure.features(),
                true,
                specification -> values(numbers.get(specification.name())),
                manager,
                precision);
        this.head = MachineLayers.head(kernel, structure.rounds().size(), structure.features());
        this.parameters = Collections.unmodifiableMap(own(numbers));
        this.regression = structure.images() == 0 ? Optional.empty() : Optional.of(regression());
    }

    private static Buffer values(NDArray array) {
        return array.getDataType() == DataType.FLOAT64
                ? DoubleBuffer.wrap(array.toDoubleArray())
                : FloatBuffer.wrap(array.toFloatArray());
    }

    private Map<String, NDArray> own(Map<String, NDArray> numbers) {
        Map<String, NDArray> own = new LinkedHashMap<>();
        for (int i = 0; i < structure.rounds().size(); i++) {
            String weight = MachineLayers.convolution(i) + ".weight";
            own.put(weight, features.parameters().get(weight));
            for (String name : List.of(MachineNumbers.padding(i), MachineNumbers.rectified(i))) {
                own.put(name, copied(numbers.get(name), precision));
            }
        }
        own.put(MachineLayers.METRIC_WEIGHT, features.parameters().get(MachineLayers.METRIC_WEIGHT));
        if (structure.images() > 0) {
            own.put(MachineNumbers.IMAGES, copied(numbers.get(MachineNumbers.IMAGES), precision));
            own.put(MachineNumbers.COEFFICIENTS, copied(numbers.get(MachineNumbers.COEFFICIENTS), DataType.FLOAT64));
            own.put(MachineNumbers.SCALE, copied(numbers.get(MachineNumbers.SCALE), DataType.FLOAT64));
        }
        return own;
    }

    /** A copy with the last axis fastest, whatever the order of the original, so that products have the same bits. */
    private NDArray copied(NDArray array, DataType type) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = array.stopGradient();
            alias.attach(scope);
            NDArray flat = alias.reshape(-1);
            // The engine's change of type is no copy where the type is right already, and what was made from Java's
            // memory
            // would go with it.
            NDArray values = flat.getDataType() == type ? flat.duplicate() : flat.toType(type, true);
            NDArray copy = values.reshape(array.getShape());
            copy.attach(manager);
            return copy;
        }
    }

    private KernelRegression regression() {
        ImageBlocks blocks = new ImageBlocks(features, head, parameters.get(MachineNumbers.IMAGES), manager);
        return new KernelRegression(
                head,
                blocks,
                parameters.get(MachineNumbers.COEFFICIENTS),
                MachineNumbers.number(parameters.get(MachineNumbers.SCALE)));
    }

    /**
     * Creates a machine that is not fitted, with the identity as R.
     *
     * @param monitor asked during a pass whether the user cancelled
     * @throws InvalidInputException when the images are too small for the kernel
     */
    public static KernelMachine create(
            Kernel kernel, ImageShape input, int outputs, NDManager parent, DataType precision, Monitor monitor)
            throws InvalidInputException {
        Graph graph = MachineLayers.features(kernel, List.of(), input);
        Shape shape = graph.parameters().getLast().shape();
        try (NDManager scope = parent.newSubManager()) {
            NDArray identity = scope.eye((int) shape.get(0)).reshape(shape);
            String title = title(kernel, input);
            return of(
                    kernel,
                    input,
                    outputs,
                    title,
                    Map.of(MachineLayers.METRIC_WEIGHT, identity),
                    parent,
                    precision,
                    false,
                    monitor);
        }
    }

    private static String title(Kernel kernel, ImageShape input) {
        return kernel.title() + " on " + input;
    }

    private static KernelMachine of(
            Kernel kernel,
            ImageShape input,
            int outputs,
            String title,
            Map<String, NDArray> numbers,
            NDManager parent,
            DataType precision,
            boolean trained,
            Monitor monitor) {
        MachineNumbers structure = MachineNumbers.read(numbers, kernel, input, outputs, title);
        NetworkDescription description =
                MachineLayers.describe(title, kernel, structure.features(), structure.images(), outputs, trained);
        return new KernelMachine(kernel, structure, description, numbers, parent, precision, monitor);
    }

    /** Its kernel, with the depth it had before any round. */
    public Kernel kernel() {
        return kernel;
    }

    /** The rounds that are finished. */
    public List<Round> rounds() {
        return structure.rounds();
    }

    /** Whether it stores images. */
    public boolean fitted() {
        return regression.isPresent();
    }

    Optional<KernelRegression> fit() {
        return regression;
    }

    GraphNetwork features() {
        return features;
    }

    KernelHead head() {
        return head;
    }

    DataType precision() {
        return precision;
    }

    @Override
    public NetworkDescription description() {
        return description;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return parameters;
    }

    @Override
    public List<String> trainable() {
        return List.of();
    }

    @Override
    public void forward(NDList batches, Mode mode, LayerVisitor visitor) throws StratoscopeException {
        int last = structure.features().nodes().size() - 1;
        features.forward(batches, mode, (layer, outputs) -> {
            Layer own = description.layers().get(layer.index());
            visitor.visit(own, outputs);
            if (layer.index() == last) {
                try (NDManager scope = manager.newSubManager()) {
                    NDList answers = new NDList(outputs.size());
                    for (NDArray maps : outputs) {
                        answers.add(answer(maps, scope));
                    }
                    visitor.visit(description.layers().getLast(), answers);
                }
            }
        });
    }

    private NDArray answer(NDArray maps, NDManager scope) throws StratoscopeException {
        if (regression.isEmpty()) {
            return scope.zeros(new Shape(maps.getShape().get(0), description.outputs()), precision);
        }
        try (MapBlock block = head.arrange(maps, scope)) {
            return regression.get().predict(block, scope, precision, new QuietMonitor(monitor));
        }
    }

    @Override
    public Tape record(NDManager parent, NDArray batch, Mode mode, List<Integer> taps) {
        return KernelTape.record(this, parent, batch, mode, taps);
    }

    @Override
    public Network copy(NDManager parent, DataType newPrecision, boolean trained) {
        return with(parent, parameters, newPrecision, trained);
    }

    @Override
    public KernelMachine with(NDManager parent, Map<String, NDArray> numbers, DataType newPrecision, boolean trained) {
        return of(
                kernel,
                description.input(),
                description.outputs(),
                description.title(),
                numbers,
                parent,
                newPrecision,
                trained,
                monitor);
    }

    @Override
    public void close() {
        manager.close();
    }
}

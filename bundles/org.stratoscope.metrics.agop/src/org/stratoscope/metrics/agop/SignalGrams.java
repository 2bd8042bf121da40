package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;

/**
 * Accumulates, for several layers at once, the Gram matrix K of the signals that the outputs send back to the layer's own
 * output: K = (1/n) sum over images, positions and outputs of delta delta', k x k, with delta = d f_o / d pre. The
 * patch-AGOP is W'KW, because each patch enters only through W v + b. Channels are the second axis of a layer's output, or
 * the last one of a linear layer; all other axes but the first are positions. Confined to one thread.
 */
public final class SignalGrams {

    private static final ImageBlocks ANY_NUMBER = new ImageBlocks(Integer.MAX_VALUE, 1);

    private final Network network;
    private final List<Layer> layers;
    private final SignalOptions options;
    private final List<LayerSums> sums = new ArrayList<>();
    private long passes;

    /** Prepares for these layers of the network and any number of images, all in one block. */
    public SignalGrams(Network network, List<Layer> layers) {
        this(network, layers, SignalOptions.plain(ANY_NUMBER));
    }

    /** Prepares for these layers of the network. */
    public SignalGrams(Network network, List<Layer> layers, SignalOptions options) {
        this.network = network;
        this.layers = List.copyOf(layers);
        this.options = options;
        int centred = options.centred() ? network.description().outputs() : 0;
        for (Layer layer : layers) {
            sums.add(new LayerSums(options.blocks(), gram(layer), options.halves(), centred));
        }
    }

    /** Adds the next images: one forward pass and one vector-Jacobian product for each output. */
    public void add(NDManager parent, NDArray batch, Mode mode, Monitor monitor) throws CancelledException {
        add(parent, batch, Math.toIntExact(passes), mode, new Cotangents.Outputs(), monitor);
    }

    /**
     * Adds consecutive images: one forward pass and one vector-Jacobian product for each combination of outputs. With the
     * statistics of the batch, all its images get the combinations of its first one, because their outputs depend on each
     * other.
     *
     * @param first number of the first image of the batch
     * @throws CancelledException when the monitor says so; the sums cannot be used afterwards
     */
    public void add(NDManager parent, NDArray batch, int first, Mode mode, Cotangents cotangents, Monitor monitor)
            throws CancelledException {
        if (cotangents instanceof Cotangents.Signs && options.halves() == 1) {
            throw new IllegalArgumentException("signs need two halves");
        }
        List<Integer> taps = layers.stream().map(Layer::index).toList();
        BatchBlocks blocks = new BatchBlocks(
                options.blocks(), first, Math.toIntExact(batch.getShape().get(0)));
        try (NDManager manager = parent.newSubManager();
                Tape tape = network.record(manager, batch, mode, taps)) {
            Shape shape = tape.output().getShape();
            List<LayerBatch> parts = new ArrayList<>();
            for (int i = 0; i < layers.size(); i++) {
                Shape activation = tape.activation(taps.get(i)).getShape();
                parts.add(new LayerBatch(
                        manager, layers.get(i), sums.get(i), blocks, options, activation, batch.getDataType()));
            }
            int count = cotangents.count(Math.toIntExact(shape.get(1)));
            for (int number = 0; number < count; number++) {
                monitor.checkCancelled();
                try (NDManager step = manager.newSubManager()) {
                    NDArray cotangent = cotangent(step, shape, cotangents, number, first, mode, batch.getDataType());
                    NDList signals = tape.pullBack(cotangent, taps);
                    signals.attach(step);
                    for (int i = 0; i < taps.size(); i++) {
                        parts.get(i).add(step, cotangents.half(number), number, signals.get(i));
                    }
                }
                monitor.worked(1);
            }
            parts.forEach(LayerBatch::finish);
        }
        passes += (long) blocks.images() * cotangents.estimates();
    }

    /** The Gram matrices so far, in the order of the layers, divided by the number of images; of layers without groups. */
    public List<DMatrixRMaj> grams() {
        return layerGrams().stream().map(gram -> gram.matrices().getFirst()).toList();
    }

    /** The Gram matrices so far, in the order of the layers. */
    public List<LayerGram> layerGrams() {
        ImageBlocks blocks =
                options.blocks().equals(ANY_NUMBER) ? new ImageBlocks(Math.toIntExact(passes), 1) : options.blocks();
        int estimates = Math.toIntExact(passes / blocks.images());
        return sums.stream().map(sum -> sum.gram(blocks, estimates)).toList();
    }

    private static Shape gram(Layer layer) {
        List<Long> shape = layer.structure().shape();
        long channels = layer.kind() == LayerKind.LINEAR ? shape.getLast() : shape.getFirst();
        long groups = layer.convolution().map(c -> c.groups()).orElse(1);
        return new Shape(groups, channels / groups, channels / groups);
    }

    private static NDArray cotangent(
            NDManager manager,
            Shape shape,
            Cotangents cotangents,
            int number,
            int first,
            Mode mode,
            DataType precision) {
        int rows = Math.toIntExact(shape.get(0));
        int columns = Math.toIntExact(shape.get(1));
        double[] values = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            int image = mode == Mode.EVALUATION ? first + row : first;
            System.arraycopy(cotangents.coefficients(number, image, columns), 0, values, row * columns, columns);
        }
        NDArray wide = manager.create(values, shape);
        NDArray result = wide.toType(precision, false);
        result.attach(manager);
        return result;
    }
}

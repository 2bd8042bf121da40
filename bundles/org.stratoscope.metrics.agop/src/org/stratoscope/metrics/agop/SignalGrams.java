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
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;

/**
 * Accumulates, for several convolutions at once, the Gram matrix K of the signals that the outputs send back to the
 * convolution's own output: K = (1/n) sum over images, positions and outputs of delta delta', k x k, with
 * delta = d f_o / d pre. The patch-AGOP is W'KW, because each patch enters only through W v + b.
 */
public final class SignalGrams {

    private final Network network;
    private final List<Layer> layers;
    private final List<double[]> sums = new ArrayList<>();
    private long images;

    /** Prepares for these convolutions of the network. */
    public SignalGrams(Network network, List<Layer> layers) {
        this.network = network;
        this.layers = List.copyOf(layers);
        for (Layer layer : layers) {
            int filters = layer.convolution().orElseThrow().outputs();
            sums.add(new double[filters * filters]);
        }
    }

    /** Adds a batch: one forward pass and one vector-Jacobian product for each output. */
    public void add(NDManager parent, NDArray batch, Mode mode, Monitor monitor) throws CancelledException {
        List<Integer> taps = layers.stream().map(Layer::index).toList();
        try (NDManager manager = parent.newSubManager();
                Tape tape = network.record(manager, batch, mode, taps)) {
            Shape shape = tape.output().getShape();
            int outputs = (int) shape.get(1);
            for (int output = 0; output < outputs; output++) {
                monitor.checkCancelled();
                try (NDManager step = manager.newSubManager()) {
                    NDArray cotangent = oneHot(step, shape, output);
                    NDList signals = tape.pullBack(cotangent, taps);
                    signals.attach(step);
                    for (int i = 0; i < taps.size(); i++) {
                        accumulate(step, sums.get(i), signals.get(i));
                    }
                }
                monitor.worked(1);
            }
            images += shape.get(0);
        }
    }

    /** The Gram matrices so far, in the order of the layers, divided by the number of images. */
    public List<DMatrixRMaj> grams() {
        List<DMatrixRMaj> grams = new ArrayList<>();
        for (double[] sum : sums) {
            int size = (int) Math.round(Math.sqrt(sum.length));
            DMatrixRMaj gram = new DMatrixRMaj(size, size);
            for (int i = 0; i < sum.length; i++) {
                gram.data[i] = sum[i] / images;
            }
            grams.add(gram);
        }
        return grams;
    }

    private NDArray oneHot(NDManager manager, Shape shape, int output) {
        int rows = (int) shape.get(0);
        int columns = (int) shape.get(1);
        double[] values = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            values[row * columns + output] = 1;
        }
        NDArray wide = manager.create(values, shape);
        DataType precision = network.parameters().values().iterator().next().getDataType();
        return wide.toType(precision, false);
    }

    private static void accumulate(NDManager manager, double[] sum, NDArray signal) {
        Shape shape = signal.getShape();
        NDArray byFilter = signal.transpose(1, 0, 2, 3);
        byFilter.attach(manager);
        NDArray rows = byFilter.reshape(shape.get(1), shape.get(0) * shape.get(2) * shape.get(3));
        rows.attach(manager);
        NDArray gram = rows.matMul(rows.transpose());
        gram.attach(manager);
        double[] more = gram.toType(DataType.FLOAT64, true).toDoubleArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}

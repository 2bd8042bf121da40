package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.TreeSet;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.MapBlock;

/**
 * A recorded pass through a kernel machine: the tape of its features, and behind them the derivatives of the kernel by the
 * feature maps. Those of all outputs together cost little more than those of one, so they are taken at once when they are
 * first needed and kept, unless they are too large.
 */
final class KernelTape implements Tape {

    /** Bytes of derivatives that are kept. */
    private static final long KEPT = 512L << 20;

    private final KernelMachine machine;
    private final Tape features;
    private final int metric;
    private final NDManager manager;
    private final NDArray output;
    private final MapBlock block;
    private NDArray jacobians;

    private KernelTape(KernelMachine machine, Tape features, int metric, NDManager manager)
            throws StratoscopeException {
        this.machine = machine;
        this.features = features;
        this.metric = metric;
        this.manager = manager;
        NDArray maps = features.activation(metric);
        this.block = machine.head().arrange(maps, manager);
        this.output = machine.fit().isEmpty()
                ? manager.zeros(new Shape(block.images(), machine.description().outputs()), machine.precision())
                : machine.fit().get().predict(block, manager, machine.precision(), Monitor.silent());
    }

    static KernelTape record(KernelMachine machine, NDManager parent, NDArray batch, Mode mode, List<Integer> taps) {
        int metric = machine.features().graph().nodes().size() - 1;
        TreeSet<Integer> inner = new TreeSet<>(taps);
        inner.remove(metric + 1);
        inner.add(metric);
        NDManager manager = parent.newSubManager();
        try {
            Tape features = machine.features().record(manager, batch, mode, List.copyOf(inner));
            return new KernelTape(machine, features, metric, manager);
        } catch (StratoscopeException e) {
            manager.close();
            throw new IllegalStateException("nothing can be wrong with images that were taken", e);
        }
    }

    @Override
    public NDArray output() {
        return output;
    }

    @Override
    public NDArray activation(int layer) {
        return layer == metric + 1 ? output : features.activation(layer);
    }

    @Override
    public NDList pullBack(NDArray cotangent, List<Integer> layers) {
        if (!cotangent.getShape().equals(output.getShape())) {
            throw new IllegalArgumentException(
                    "the cotangent has shape " + cotangent.getShape() + " but the output " + output.getShape());
        }
        List<Integer> inner = layers.stream().filter(layer -> layer <= metric).toList();
        NDList pulled = new NDList();
        if (!inner.isEmpty()) {
            try (NDManager scope = manager.newSubManager()) {
                pulled = features.pullBack(toMaps(cotangent, scope), inner);
            }
        }
        NDList all = new NDList();
        int next = 0;
        for (int layer : layers) {
            all.add(layer <= metric ? pulled.get(next++) : copy(cotangent));
        }
        return all;
    }

    private NDArray copy(NDArray cotangent) {
        NDArray copy = cotangent.duplicate();
        copy.attach(manager);
        return copy;
    }

    /** The cotangent of the feature maps, in their shape. */
    private NDArray toMaps(NDArray cotangent, NDManager scope) {
        NDArray alias = cotangent.stopGradient();
        alias.attach(scope);
        Shape shape = features.activation(metric).getShape();
        if (machine.fit().isEmpty()) {
            return scope.zeros(shape, machine.precision());
        }
        if (small()) {
            return alias.expandDims(1).batchMatMul(jacobians()).reshape(shape);
        }
        NDList rows = new NDList();
        for (int image = 0; image < block.images(); image++) {
            NDArray combination =
                    alias.get(image + ":" + (image + 1)).transpose().toType(DataType.FLOAT64, true);
            rows.add(gradients(image, image + 1, combination, scope));
        }
        return NDArrays.concat(rows, 0).reshape(shape);
    }

    private boolean small() {
        long bytes = machine.precision() == DataType.FLOAT64 ? Double.BYTES : Float.BYTES;
        return bytes
                        * block.images()
                        * output.getShape().get(1)
                        * machine.head().size()
                <= KEPT;
    }

    /** The derivatives of all outputs, of shape (images, outputs, size of the feature maps). */
    private NDArray jacobians() {
        if (jacobians == null) {
            jacobians = gradients(0, block.images(), null, manager);
        }
        return jacobians;
    }

    private NDArray gradients(int first, int last, NDArray combinations, NDManager owner) {
        try {
            return machine.fit().orElseThrow().gradients(block, first, last, combinations, owner, machine.precision());
        } catch (StratoscopeException e) {
            throw new IllegalStateException("nothing can be wrong with images that were taken", e);
        }
    }

    @Override
    public NDList pullBackToParameters(NDArray cotangent, List<String> names) {
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("a kernel machine has no parameters that are trained by gradients");
        }
        return new NDList();
    }

    @Override
    public void close() {
        features.close();
        manager.close();
    }
}

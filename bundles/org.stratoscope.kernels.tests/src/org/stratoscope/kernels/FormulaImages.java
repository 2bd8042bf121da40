package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.network.graph.GraphNetwork;

/** Images given by formulas, for which numbers of other implementations are known. */
final class FormulaImages {

    static final ImageShape SHAPE = new ImageShape(2, 8, 8);

    private FormulaImages() {}

    /** x[a, b, i, j] = sin(0.7 a + 1.3 b + 0.5 i + 0.9 j + 0.1 i j). */
    static NDArray training(NDManager manager, int count, DataType precision) {
        return images(manager, count, precision, false);
    }

    /** The same with the cosine, 0.25 further. */
    static NDArray others(NDManager manager, int count, DataType precision) {
        return images(manager, count, precision, true);
    }

    private static NDArray images(NDManager manager, int count, DataType precision, boolean cosine) {
        double[] values = new double[count * SHAPE.size()];
        int next = 0;
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < SHAPE.channels(); b++) {
                for (int i = 0; i < SHAPE.height(); i++) {
                    for (int j = 0; j < SHAPE.width(); j++) {
                        double phase = 0.7 * a + 1.3 * b + 0.5 * i + 0.9 * j + 0.1 * i * j;
                        values[next++] = cosine ? Math.cos(phase + 0.25) : Math.sin(phase);
                    }
                }
            }
        }
        return manager.create(values, new Shape(count, 2, 8, 8)).toType(precision, false);
    }

    /** The kernels of all pairs of two batches under the metric of a machine, row by row. */
    static double[] kernels(KernelMachine machine, NDArray x, NDArray z, NDManager manager) throws Exception {
        GraphNetwork features = machine.features();
        KernelHead head = machine.head();
        double[] kernels = new double[(int) (x.getShape().get(0) * z.getShape().get(0))];
        try (ImageBlocks left = new ImageBlocks(features, head, x, manager);
                ImageBlocks right = new ImageBlocks(features, head, z, manager)) {
            left.use(0, a -> right.use(0, b -> head.values(a, b, kernels, 0, b.images(), false, Monitor.silent())));
        }
        return kernels;
    }
}

package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.network.torch.TorchFunction;

/**
 * Sums of delta delta' of one layer over the images of one batch, by block of images, in libtorch: products in the precision
 * of the network, sums over combinations of outputs in double precision. With few filters the products of each image are
 * formed and summed by block; with many, where those would take more time to write than to compute, signals are collected
 * until there are as many as filters, and multiplied by block.
 */
final class BatchGrams implements AutoCloseable {

    private static final int FEW_FILTERS = 128;

    private final NDManager manager;
    private final BatchBlocks blocks;
    private final Shape gram;
    private final NDArray sums;
    private final NDArray assignment;
    private final List<NDArray> collected = new ArrayList<>();
    private long columns;

    /**
     * Prepares sums of zero.
     *
     * @param gram (groups, filters, filters)
     */
    BatchGrams(NDManager parent, BatchBlocks blocks, Shape gram, DataType precision) {
        this.manager = parent.newSubManager();
        this.blocks = blocks;
        this.gram = gram;
        this.sums = manager.zeros(new Shape(blocks.count(), gram.size()), DataType.FLOAT64);
        this.assignment = blocks.assignment(manager, precision);
    }

    /** Adds one combination of outputs; the signal, of shape (images, groups, filters, positions), may be closed afterwards. */
    void add(NDArray signal) {
        if (gram.get(1) <= FEW_FILTERS) {
            TorchFunction.of(
                            3,
                            "torch.add_(x2, torch.matmul(x1, torch.reshape(torch.matmul(x0, torch.transpose(x0, 2, 3)),"
                                    + " [torch.size(x0, 0), -1])))")
                    .on(signal, assignment, sums)
                    .close();
            return;
        }
        NDArray kept = signal.stopGradient();
        kept.attach(manager);
        collected.add(kept);
        columns += signal.getShape().get(3);
        if (columns >= gram.get(1)) {
            multiply();
        }
    }

    /** The sums, of shape (blocks of the batch, groups * filters * filters). */
    double[] values() {
        multiply();
        return sums.toDoubleArray();
    }

    private void multiply() {
        if (collected.isEmpty()) {
            return;
        }
        try (NDManager scope = manager.newSubManager()) {
            for (int block = 0; block < blocks.count(); block++) {
                NDArray rows = rows(block, scope).reshape(gram.get(0), gram.get(1), -1);
                rows.attach(scope);
                NDArray row = sums.get(block);
                row.attach(scope);
                NDArray target = row.reshape(gram);
                target.attach(scope);
                TorchFunction.of(2, "torch.add_(x1, torch.matmul(x0, torch.transpose(x0, 1, 2)))")
                        .on(rows, target)
                        .close();
            }
        }
        collected.forEach(NDArray::close);
        collected.clear();
        columns = 0;
    }

    /** The collected signals of the images of a block, as (groups, filters, images of all signals, positions); one copy. */
    private NDArray rows(int block, NDManager scope) {
        NDList views = new NDList();
        for (NDArray signal : collected) {
            NDArray images = signal.get(blocks.range(block));
            images.attach(scope);
            NDArray ordered = images.transpose(1, 2, 0, 3);
            ordered.attach(scope);
            views.add(ordered);
        }
        NDArray rows = views.size() == 1 ? views.getFirst() : NDArrays.concat(views, 2);
        rows.attach(scope);
        return rows;
    }

    @Override
    public void close() {
        manager.close();
    }
}

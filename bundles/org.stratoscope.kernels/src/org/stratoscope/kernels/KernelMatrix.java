package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.Optional;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.Tensors;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * The kernels of all pairs of training images, divided by the greatest of them.
 *
 * @param values of shape (images, images), in double precision
 * @param scale what they were divided by
 */
record KernelMatrix(NDArray values, double scale) {

    /** Images whose matrix fits into an array. */
    private static final int MAXIMUM = 16_384;

    /** The share of the memory of the process that a matrix may take. */
    private static final double SHARE = 0.7;

    /**
     * Refuses what does not fit into the memory.
     *
     * @throws InvalidInputException naming the remedy
     */
    static void check(int images) throws InvalidInputException {
        double bytes = (double) images * images * Double.BYTES;
        if (images > MAXIMUM || bytes > SHARE * Runtime.getRuntime().maxMemory()) {
            throw new InvalidInputException(String.format(
                    Locale.ROOT,
                    "A kernel machine of %d images needs a matrix of %.1f GB, more than this process can hold;"
                            + " use fewer training images ('count' of the data set).",
                    images,
                    bytes / (1L << 30)));
        }
    }

    /** Computes the matrix; it belongs to the manager. */
    static KernelMatrix of(KernelHead head, ImageBlocks blocks, NDManager manager, Monitor monitor)
            throws StratoscopeException {
        int size = blocks.size();
        monitor.begin("kernel matrix", (long) size * (size + 1) / 2);
        double[] kernels = new double[size * size];
        for (int row = 0; row < blocks.count(); row++) {
            int block = row;
            blocks.use(block, x -> {
                for (int column = 0; column <= block; column++) {
                    int offset = blocks.first(block) * size + blocks.first(column);
                    boolean lower = column == block;
                    blocks.use(column, z -> head.values(x, z, kernels, offset, size, lower, monitor));
                }
            });
        }
        double greatest = mirror(kernels, size);
        if (Double.isNaN(greatest)) {
            throw new ComputationFailedException("The kernels of the training images are not finite numbers; look for"
                    + " images with values that are not finite or are very large.");
        }
        // Images of zeros have kernels of zero, which need no scale.
        double scale = greatest > 0 ? greatest : 1;
        NDArray values = Tensors.of(manager, kernels, new Shape(size, size));
        values.divi(scale);
        return new KernelMatrix(values, scale);
    }

    /** Copies the lower triangle into the upper one and returns the greatest value. */
    private static double mirror(double[] kernels, int size) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = kernels[i * size + j];
                kernels[j * size + i] = value;
                greatest = Math.max(greatest, value);
            }
        }
        return greatest;
    }

    /**
     * Solves (K + lambda I) alpha = targets; alpha belongs to the manager.
     *
     * @throws InvalidInputException when the matrix is not positive definite
     */
    NDArray solve(double regularization, NDArray targets, NDManager manager) throws InvalidInputException {
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = values.stopGradient();
            alias.attach(scope);
            NDArray regular = alias.add(scope.eye((int) values.getShape().get(0))
                    .toType(values.getDataType(), false)
                    .mul(regularization));
            Optional<NDArray> solution = TorchSnippets.positiveSolve(scope, regular, targets);
            NDArray alpha = solution.orElseThrow(() -> new InvalidInputException("The kernel matrix is not positive"
                    + " definite with a 'regularization' of " + regularization + "; use a larger one."));
            alpha.attach(manager);
            return alpha;
        }
    }
}

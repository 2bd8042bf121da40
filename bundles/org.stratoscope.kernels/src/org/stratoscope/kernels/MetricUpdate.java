package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * The average gradient outer product of a fitted machine by windows of its images and the map of windows it gives. A window
 * v enters through R v alone, so that the product is R'KR, with K that of the gradients by R v.
 */
final class MetricUpdate {

    /** Numbers that gradients of several images may take. */
    private static final int TOGETHER = 1 << 22;

    private MetricUpdate() {}

    /**
     * Averages over the stored images.
     *
     * @param count the first so many stored images
     * @param centred whether the mean gradient of each output, over images and positions, is subtracted
     * @return A of shape (entries of a window, entries), in double precision, owned by the manager; the sum over outputs
     *     and positions and the mean over images
     */
    static NDArray agop(KernelMachine machine, int count, boolean centred, NDManager manager, Monitor monitor)
            throws StratoscopeException {
        KernelRegression regression = machine.fit().orElseThrow();
        ImageBlocks blocks = regression.blocks();
        NDArray weight = machine.parameters().get(MachineLayers.METRIC_WEIGHT);
        long features = weight.getShape().get(0);
        try (NDManager scope = manager.newSubManager()) {
            NDArray sum = scope.zeros(new Shape(features, features), DataType.FLOAT64);
            NDArray means =
                    scope.zeros(new Shape(features, machine.description().outputs()), DataType.FLOAT64);
            long positions = machine.head().size() / features;
            int outputs = machine.description().outputs();
            // Whole images without windows are so many that they are treated together; others one by one.
            int step = (int)
                    (positions == 1
                            ? Math.clamp(TOGETHER / ((long) outputs * Math.max(features, blocks.size())), 1, count)
                            : 1);
            for (int block = 0; block < blocks.count() && blocks.first(block) < count; block++) {
                int first = blocks.first(block);
                blocks.use(block, x -> {
                    int last = Math.min(x.images(), count - first);
                    for (int image = 0; image < last; image += step) {
                        monitor.checkCancelled();
                        int next = Math.min(image + step, last);
                        try (NDManager inner = scope.newSubManager()) {
                            add(
                                    regression.gradients(x, image, next, null, inner, machine.precision()),
                                    features,
                                    positions,
                                    sum,
                                    means);
                        }
                        monitor.worked(next - (long) image);
                    }
                });
            }
            NDArray gram = sum.div(count);
            if (centred) {
                NDArray mean = means.div((double) count * positions);
                gram = gram.sub(mean.matMul(mean.transpose()).mul(positions));
            }
            NDArray map = map(weight, scope);
            NDArray product = map.transpose().matMul(gram).matMul(map);
            product.attach(manager);
            return product;
        }
    }

    private static void add(NDArray gradients, long features, long positions, NDArray sum, NDArray means) {
        long images = gradients.getShape().get(0);
        long outputs = gradients.getShape().get(1);
        NDArray wide = gradients
                .toType(DataType.FLOAT64, false)
                .reshape(images, outputs, features, positions)
                .transpose(2, 1, 0, 3);
        NDArray columns = wide.reshape(features, outputs * images * positions);
        sum.addi(columns.matMul(columns.transpose()));
        means.addi(columns.reshape(features, outputs, images * positions).sum(new int[] {2}));
    }

    /** R as a matrix in double precision. */
    static NDArray map(NDArray weight, NDManager scope) {
        NDArray alias = weight.stopGradient();
        alias.attach(scope);
        return alias.reshape(weight.getShape().get(0), -1).toType(DataType.FLOAT64, true);
    }

    /**
     * The map of windows that an average gradient outer product gives.
     *
     * @return R of the same shape as A, in double precision, owned by the manager
     */
    static NDArray map(NDArray product, FeatureRecursion.Agop agop, NDManager manager)
            throws ComputationFailedException {
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = product.stopGradient();
            alias.attach(scope);
            NDArray symmetric = alias.add(alias.transpose()).div(2);
            double greatest = symmetric.abs().max().getDouble();
            if (!(greatest > 0) || Double.isInfinite(greatest)) {
                throw new ComputationFailedException("The average gradient outer product is "
                        + (greatest == 0 ? "zero: the predictions do not depend on the images" : "not finite")
                        + "; use images that differ, another 'regularization' or updates=0.");
            }
            boolean byMaximum = agop.normalization() == FeatureRecursion.Normalization.MAX;
            NDArray scaled = byMaximum ? symmetric.div(greatest) : symmetric;
            NDArray map = agop.root() ? root(scaled, scope) : scaled;
            boolean byNorm = agop.normalization() == FeatureRecursion.Normalization.FROBENIUS;
            NDArray result = byNorm ? map.div(map.square().sum().sqrt().getDouble()) : map.duplicate();
            result.attach(manager);
            return result;
        }
    }

    /** The root of a symmetric matrix whose negative eigenvalues are rounding and count as zero. */
    private static NDArray root(NDArray matrix, NDManager scope) {
        NDList eigen = TorchSnippets.symmetricEigen(scope, matrix);
        NDArray vectors = eigen.get(1);
        return vectors.mul(eigen.get(0).maximum(0).sqrt().expandDims(0)).matMul(vectors.transpose());
    }
}

package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** What is known so far of the Gram matrix of one layer, by half of the sketch and block of images, on the Java heap. */
final class LayerSums {

    /** If less than this of K is left without the means, it is rounding, also in single precision. */
    private static final double RELATIVE_ROUNDING = 1e-6;

    private final ImageBlocks blocks;
    private final Shape gram;
    private final double[][][] sums;
    private final double[][] means;
    private final long[] patches;

    /**
     * Starts with zeros.
     *
     * @param gram (groups, filters, filters)
     * @param halves one, or two for sketches
     * @param centredOutputs number of outputs whose mean signal is kept to be subtracted; 0 for none
     */
    LayerSums(ImageBlocks blocks, Shape gram, int halves, int centredOutputs) {
        this.blocks = blocks;
        this.gram = gram;
        this.sums = new double[halves][blocks.blocks()][Math.toIntExact(gram.size())];
        this.means = new double[blocks.blocks()][Math.toIntExact(centredOutputs * gram.get(0) * gram.get(1))];
        this.patches = new long[blocks.blocks()];
    }

    Shape gram() {
        return gram;
    }

    /** Adds the sums of a batch. */
    void add(int half, BatchBlocks batch, double[] values) {
        int size = Math.toIntExact(gram.size());
        for (int block = 0; block < batch.count(); block++) {
            double[] target = sums[half][batch.firstBlock() + block];
            for (int i = 0; i < size; i++) {
                target[i] += values[block * size + i];
            }
        }
    }

    /** Adds the signals of one output, of shape (images, groups, filters, positions), to its mean. */
    void addMean(NDManager scope, int output, BatchBlocks batch, NDArray signal) {
        int size = Math.toIntExact(gram.get(0) * gram.get(1));
        NDArray overPositions = signal.sum(new int[] {3});
        overPositions.attach(scope);
        NDArray rows = overPositions.reshape(batch.images(), size);
        rows.attach(scope);
        NDArray wide = rows.toType(DataType.FLOAT64, true);
        wide.attach(scope);
        NDArray parts = batch.assignment(scope, DataType.FLOAT64).matMul(wide);
        parts.attach(scope);
        double[] values = parts.toDoubleArray();
        for (int block = 0; block < batch.count(); block++) {
            for (int i = 0; i < size; i++) {
                means[batch.firstBlock() + block][output * size + i] += values[block * size + i];
            }
        }
    }

    /** Counts the patches of a batch once. */
    void addPatches(BatchBlocks batch, long positions) {
        for (int image = 0; image < batch.images(); image++) {
            patches[blocks.block(batch.first() + image)] += positions;
        }
    }

    /**
     * The Gram matrix; the mean of each output over all patches is subtracted where it was kept.
     *
     * @param seen the images that were added
     */
    LayerGram gram(ImageBlocks seen, int estimates) {
        double[][][] result = sums;
        if (means[0].length > 0) {
            result = new double[][][] {new double[blocks.blocks()][]};
            double[] mean = mean();
            for (int block = 0; block < blocks.blocks(); block++) {
                result[0][block] = centred(sums[0][block], means[block], mean, patches[block]);
            }
            if (trace(result[0]) < RELATIVE_ROUNDING * trace(sums[0])) {
                Arrays.stream(result[0]).forEach(block -> Arrays.fill(block, 0));
            }
        }
        return new LayerGram(seen, Math.toIntExact(gram.get(1)), estimates, result);
    }

    private double trace(double[][] parts) {
        int filters = Math.toIntExact(gram.get(1));
        double trace = 0;
        for (double[] part : parts) {
            for (int i = 0; i < part.length; i += filters) {
                trace += part[i + i / filters % filters];
            }
        }
        return trace;
    }

    private double[] mean() {
        double[] mean = new double[means[0].length];
        long count = 0;
        for (int block = 0; block < means.length; block++) {
            count += patches[block];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += means[block][i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= count;
        }
        return mean;
    }

    /** The sum of (delta - m)(delta - m)' over the patches of a block and the outputs, m being the mean of the output. */
    private double[] centred(double[] sum, double[] part, double[] mean, long count) {
        int filters = Math.toIntExact(gram.get(1));
        double[] centred = sum.clone();
        for (int vector = 0; vector < mean.length; vector += filters) {
            int group = vector / filters % Math.toIntExact(gram.get(0));
            for (int i = 0; i < filters; i++) {
                for (int j = 0; j < filters; j++) {
                    centred[(group * filters + i) * filters + j] += count * mean[vector + i] * mean[vector + j]
                            - part[vector + i] * mean[vector + j]
                            - mean[vector + i] * part[vector + j];
                }
            }
        }
        return centred;
    }
}

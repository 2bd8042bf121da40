package org.stratoscope.metrics.agop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The Gram matrix K of the signals of one layer, one k x k matrix a group, with the parts of it that blocks of images and
 * the two halves of a sketch contribute. Immutable.
 */
public final class LayerGram {

    private final ImageBlocks blocks;
    private final int filters;
    private final int estimates;
    private final double[][][] sums;
    private final double[] total;

    /**
     * Keeps sums.
     *
     * @param filters number of filters of a group
     * @param estimates how many estimates of the sum over outputs each image contributed
     * @param sums by half, block and entry, of length groups * filters * filters; kept, not copied
     */
    LayerGram(ImageBlocks blocks, int filters, int estimates, double[][][] sums) {
        this.blocks = blocks;
        this.filters = filters;
        this.estimates = estimates;
        this.sums = sums;
        this.total = mean(sums, (double) blocks.images() * estimates);
    }

    /** K, the mean over images and the sum over positions and outputs of delta delta'; one matrix a group. */
    public List<DMatrixRMaj> matrices() {
        return matrices(total);
    }

    /** Two independent estimates of K, from the halves of a sketch; none of them where K is exact. */
    List<List<DMatrixRMaj>> halves() {
        if (!sketched()) {
            return List.of();
        }
        double scale = blocks.images() * estimates / 2.0;
        return Arrays.stream(sums)
                .map(half -> matrices(mean(new double[][][] {half}, scale)))
                .toList();
    }

    private boolean sketched() {
        return sums.length == 2 && estimates > 1;
    }

    private List<DMatrixRMaj> matrices(double[] entries) {
        int size = filters * filters;
        List<DMatrixRMaj> matrices = new ArrayList<>();
        for (int group = 0; group < entries.length / size; group++) {
            double[] part = Arrays.copyOfRange(entries, group * size, (group + 1) * size);
            matrices.add(new DMatrixRMaj(filters, filters, true, part));
        }
        return matrices;
    }

    private static double[] mean(double[][][] sums, double scale) {
        double[] mean = new double[sums[0][0].length];
        for (double[][] half : sums) {
            for (double[] block : half) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += block[i];
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= scale;
        }
        return mean;
    }

    /** Whether every entry is a finite number. */
    public boolean finite() {
        return Arrays.stream(total).allMatch(Double::isFinite);
    }

    /** Whether no output depends on the layer: all signals are zero. */
    public boolean dead() {
        return Arrays.stream(total).allMatch(entry -> entry == 0);
    }

    /**
     * The standard error over images of a function of K with these derivatives, by leaving out each block once (Efron and
     * Stein 1981), to first order. It includes that of a sketch, whose signs are independent between images.
     *
     * @param slopes derivative by K, one matrix a group
     * @return NaN with less than two blocks
     */
    double errorOverImages(List<DMatrixRMaj> slopes) {
        int count = blocks.blocks();
        double whole = changes(slopes).sum();
        double[] left = new double[count];
        for (int block = 0; block < count; block++) {
            double part = 0;
            for (double[][] half : sums) {
                part += inner(slopes, half[block]);
            }
            left[block] = (whole - part) / (blocks.images() - blocks.size(block)) / estimates;
        }
        double mean = Arrays.stream(left).average().orElse(0);
        double squares = Arrays.stream(left)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return count < 2 ? Double.NaN : Math.sqrt(squares * (count - 1) / count);
    }

    /**
     * The standard error that random signs cause in a function of K with these derivatives, for these images: within each
     * block, both halves of the sketch estimate the same.
     *
     * @return NaN where there are no two halves
     */
    double errorOfSketch(List<DMatrixRMaj> slopes) {
        if (!sketched()) {
            return Double.NaN;
        }
        double squares = 0;
        for (int block = 0; block < blocks.blocks(); block++) {
            double difference = inner(slopes, sums[0][block]) - inner(slopes, sums[1][block]);
            squares += difference * difference;
        }
        return Math.sqrt(squares) / estimates / blocks.images();
    }

    private DoubleStream changes(List<DMatrixRMaj> slopes) {
        return Arrays.stream(sums).flatMapToDouble(half -> Arrays.stream(half).mapToDouble(sum -> inner(slopes, sum)));
    }

    private static double inner(List<DMatrixRMaj> slopes, double[] sum) {
        int size = slopes.getFirst().data.length;
        return IntStream.range(0, slopes.size())
                .mapToDouble(group -> {
                    double[] slope = slopes.get(group).data;
                    double inner = 0;
                    for (int i = 0; i < size; i++) {
                        inner += slope[i] * sum[group * size + i];
                    }
                    return inner;
                })
                .sum();
    }
}

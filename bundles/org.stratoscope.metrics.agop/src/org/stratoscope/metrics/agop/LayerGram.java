package org.stratoscope.metrics.agop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
     * The standard errors of a function of K, to first order.
     *
     * @param overImages by leaving out each block of images once (Efron and Stein 1981), which includes that of a sketch, whose
     *     signs are independent between images; NaN with less than two blocks
     * @param ofSketch that which random signs cause for these images: within each block, both halves of the sketch estimate
     *     the same; NaN where there are no two halves
     */
    record Errors(double overImages, double ofSketch) {}

    /**
     * The standard errors of a function with these derivatives.
     *
     * @param slopes derivative by K, one matrix a group
     */
    Errors errors(List<DMatrixRMaj> slopes) {
        double[][] changes = new double[sums.length][blocks.blocks()];
        for (int half = 0; half < sums.length; half++) {
            for (int block = 0; block < changes[half].length; block++) {
                changes[half][block] = inner(slopes, sums[half][block]);
            }
        }
        return new Errors(overImages(changes), sketched() ? ofSketch(changes) : Double.NaN);
    }

    private double overImages(double[][] changes) {
        int count = blocks.blocks();
        double whole = 0;
        for (double[] half : changes) {
            whole += Arrays.stream(half).sum();
        }
        double[] left = new double[count];
        for (int block = 0; block < count; block++) {
            double part = 0;
            for (double[] half : changes) {
                part += half[block];
            }
            left[block] = (whole - part) / (blocks.images() - blocks.size(block)) / estimates;
        }
        double mean = Arrays.stream(left).average().orElse(0);
        double squares = Arrays.stream(left)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return count < 2 ? Double.NaN : Math.sqrt(squares * (count - 1) / count);
    }

    private double ofSketch(double[][] changes) {
        double squares = 0;
        for (int block = 0; block < blocks.blocks(); block++) {
            double difference = changes[0][block] - changes[1][block];
            squares += difference * difference;
        }
        return Math.sqrt(squares) / estimates / blocks.images();
    }

    private static double inner(List<DMatrixRMaj> slopes, double[] sum) {
        double inner = 0;
        for (int group = 0; group < slopes.size(); group++) {
            double[] slope = slopes.get(group).data;
            inner += inner(slope, sum, group * slope.length);
        }
        return inner;
    }

    /** Four sums at a time, which the processor adds side by side. */
    private static double inner(double[] slope, double[] sum, int offset) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = slope.length - slope.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += slope[i] * sum[offset + i];
            second += slope[i + 1] * sum[offset + i + 1];
            third += slope[i + 2] * sum[offset + i + 2];
            fourth += slope[i + 3] * sum[offset + i + 3];
        }
        for (int i = whole; i < slope.length; i++) {
            first += slope[i] * sum[offset + i];
        }
        return first + second + (third + fourth);
    }
}

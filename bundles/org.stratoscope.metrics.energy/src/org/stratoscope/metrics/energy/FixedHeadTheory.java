package org.stratoscope.metrics.energy;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Closed form of gradient descent on a linear network with several outputs and a fixed linear head V of shape (C, K) over
 * K filters: output = V W (average patch), squared loss summed over outputs. Extends {@link LinearCnnTheory}, which is
 * the case C = 1, V = (1, .., 1), to more than the one output of Chowers and Weiss 2023, arXiv 2206.02454.
 */
public final class FixedHeadTheory {

    private final SymmetricEigen inputs;
    private final SymmetricEigen outputs;
    private final DMatrixRMaj head;
    private final DMatrixRMaj lift;

    /**
     * Prepares for a data set and a head.
     *
     * @param moments A, d x d: the mean over images of average patch times its transpose
     * @param head V, C x K, of full rank, C at most K
     * @throws IllegalArgumentException when the head has not full rank
     */
    public FixedHeadTheory(double[][] moments, double[][] head) {
        this.inputs = SymmetricEigen.of(new DMatrixRMaj(moments));
        this.head = new DMatrixRMaj(head);
        DMatrixRMaj square = new DMatrixRMaj(head.length, head.length);
        CommonOps_DDRM.multTransB(this.head, this.head, square);
        this.outputs = SymmetricEigen.of(square);
        DMatrixRMaj inverse = new DMatrixRMaj(head.length, head.length);
        if (!CommonOps_DDRM.invert(square, inverse)) {
            throw new IllegalArgumentException("the rows of the head depend on each other linearly");
        }
        this.lift = new DMatrixRMaj(head[0].length, head.length);
        CommonOps_DDRM.multTransA(this.head, inverse, lift);
    }

    /**
     * The filters after t steps: W(t) = W(0) + V' (V V')^-1 (S(t) - S(0)) with S = V W, whose modes along the
     * eigenvectors of V V' and of A do not depend on each other.
     *
     * @param initial W(0), K x d
     * @param labels C x d: the mean over images of label vector times transposed average patch
     * @param learningRate eta
     */
    public double[][] filters(double[][] initial, double[][] labels, double learningRate, long steps) {
        DMatrixRMaj start = product(head, new DMatrixRMaj(initial));
        DMatrixRMaj left = new DMatrixRMaj(outputs.vectors());
        DMatrixRMaj right = new DMatrixRMaj(inputs.vectors());
        DMatrixRMaj startModes = modes(left, start, right);
        DMatrixRMaj labelModes = modes(left, new DMatrixRMaj(labels), right);
        DMatrixRMaj change = new DMatrixRMaj(start.numRows, start.numCols);
        for (int c = 0; c < change.numRows; c++) {
            double step = 2 * learningRate * outputs.values()[c];
            for (int i = 0; i < change.numCols; i++) {
                double curvature = Math.max(0, inputs.values()[i]);
                change.set(
                        c,
                        i,
                        labelModes.get(c, i) * GradientDescentModes.gain(curvature, step, steps)
                                - startModes.get(c, i) * GradientDescentModes.done(step * curvature, steps));
            }
        }
        DMatrixRMaj half = new DMatrixRMaj(change.numRows, change.numCols);
        CommonOps_DDRM.multTransA(left, change, half);
        DMatrixRMaj moved = product(lift, product(half, right));
        double[][] filters = new double[initial.length][];
        for (int k = 0; k < filters.length; k++) {
            filters[k] = initial[k].clone();
            for (int i = 0; i < filters[k].length; i++) {
                filters[k][i] += moved.get(k, i);
            }
        }
        return filters;
    }

    /**
     * How far the fastest mode moves in a step; the descent is stable below 2.
     *
     * @param learningRate eta
     */
    public double greatestRate(double learningRate) {
        return 2 * learningRate * outputs.values()[0] * inputs.values()[0];
    }

    private static DMatrixRMaj modes(DMatrixRMaj left, DMatrixRMaj matrix, DMatrixRMaj right) {
        DMatrixRMaj half = product(left, matrix);
        DMatrixRMaj modes = new DMatrixRMaj(half.numRows, right.numRows);
        CommonOps_DDRM.multTransB(half, right, modes);
        return modes;
    }

    private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }
}

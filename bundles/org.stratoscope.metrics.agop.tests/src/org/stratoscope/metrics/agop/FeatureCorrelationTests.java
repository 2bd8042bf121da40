package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: traces of k x k matrices give the same correlations as the D x D matrices themselves, also when k exceeds D. */
class FeatureCorrelationTests {

    @Test
    void asManyFiltersAsDimensions() {
        compare(random(12, 12, 1), random(12, 12, 2), gram(12, 3));
    }

    @Test
    void moreFiltersThanDimensions() {
        compare(random(14, 6, 4), random(14, 6, 5), gram(14, 6));
    }

    @Test
    void fewerFiltersThanDimensions() {
        compareWithDense(random(6, 15, 7));
    }

    @Test
    void equalAndNearlyEqualFilters() {
        for (double difference : new double[] {0, 1e-9, 1e-5, 1e-3}) {
            DMatrixRMaj weights = random(6, 15, 8);
            for (int column = 0; column < weights.numCols; column++) {
                weights.set(5, column, weights.get(2, column) + difference * weights.get(5, column));
            }
            compareWithDense(weights);
        }
    }

    private static void compareWithDense(DMatrixRMaj weights) {
        DMatrixRMaj gram = gram(weights.numRows, 9);
        DMatrixRMaj f = DenseMatrices.sandwich(weights, CommonOps_DDRM.identity(weights.numRows));
        DMatrixRMaj g = DenseMatrices.sandwich(weights, gram);
        DMatrixRMaj root = DenseMatrices.power(g, 0.5);
        FeatureCorrelation features = new FeatureCorrelation(weights);
        assertEquals(DenseMatrices.pearson(f, g), features.withGradients(gram).pearson(), 1e-12);
        assertEquals(DenseMatrices.cosine(f, g), features.withGradients(gram).cosine(), 1e-12);
        assertEquals(
                DenseMatrices.pearson(f, root),
                features.withRootOfGradients(gram).pearson(),
                1e-7);
        assertEquals(
                DenseMatrices.cosine(f, root),
                features.withRootOfGradients(gram).cosine(),
                1e-7);
    }

    private static void compare(DMatrixRMaj weights, DMatrixRMaj initial, DMatrixRMaj gram) {
        FeatureCorrelation features = new FeatureCorrelation(weights);
        double[][] f = product(weights, CommonOps_DDRM.identity(weights.numRows));
        double[][] g = product(weights, gram);
        double[][] before = product(initial, CommonOps_DDRM.identity(weights.numRows));
        double[][] root = squareRoot(g);
        assertEquals(pearson(f, g), features.withGradients(gram).pearson(), 1e-12);
        assertEquals(cosine(f, g), features.withGradients(gram).cosine(), 1e-12);
        assertEquals(pearson(f, root), features.withRootOfGradients(gram).pearson(), 1e-9);
        assertEquals(cosine(f, root), features.withRootOfGradients(gram).cosine(), 1e-9);
        assertEquals(
                pearson(before, f),
                features.withFilters(new FeatureCorrelation(initial)).pearson(),
                1e-12);
    }

    private static double[][] product(DMatrixRMaj weights, DMatrixRMaj middle) {
        DMatrixRMaj full = new DMatrixRMaj(weights.numCols, weights.numCols);
        CommonOps_DDRM.multTransA(weights, Matrices.times(middle, weights), full);
        double[][] rows = new double[full.numRows][full.numCols];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = full.get(i, j);
            }
        }
        return rows;
    }

    /** By Denman and Beavers' iteration, a way of its own; it needs a regular matrix. */
    private static double[][] squareRoot(double[][] matrix) {
        int size = matrix.length;
        DMatrixRMaj y = new DMatrixRMaj(matrix);
        DMatrixRMaj z = CommonOps_DDRM.identity(size);
        for (int step = 0; step < 60; step++) {
            DMatrixRMaj inverseY = new DMatrixRMaj(size, size);
            DMatrixRMaj inverseZ = new DMatrixRMaj(size, size);
            CommonOps_DDRM.invert(y, inverseY);
            CommonOps_DDRM.invert(z, inverseZ);
            DMatrixRMaj nextY = new DMatrixRMaj(size, size);
            DMatrixRMaj nextZ = new DMatrixRMaj(size, size);
            CommonOps_DDRM.add(0.5, y, 0.5, inverseZ, nextY);
            CommonOps_DDRM.add(0.5, z, 0.5, inverseY, nextZ);
            y = nextY;
            z = nextZ;
        }
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = y.get(i, j);
            }
        }
        return rows;
    }

    private static double cosine(double[][] a, double[][] b) {
        return inner(a, b, 0, 0) / Math.sqrt(inner(a, a, 0, 0) * inner(b, b, 0, 0));
    }

    private static double pearson(double[][] a, double[][] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        return inner(a, b, meanA, meanB) / Math.sqrt(inner(a, a, meanA, meanA) * inner(b, b, meanB, meanB));
    }

    private static double mean(double[][] a) {
        return java.util.Arrays.stream(a)
                .flatMapToDouble(java.util.Arrays::stream)
                .average()
                .orElseThrow();
    }

    private static double inner(double[][] a, double[][] b, double meanA, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - meanA) * (b[i][j] - meanB);
            }
        }
        return sum;
    }

    private static DMatrixRMaj random(int rows, int columns, long seed) {
        RandomStream random = RandomStream.of(seed);
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = random.nextGaussian();
        }
        return matrix;
    }

    private static DMatrixRMaj gram(int size, long seed) {
        DMatrixRMaj factor = random(size, size + 3, seed);
        return Matrices.timesTransposed(factor, factor);
    }
}

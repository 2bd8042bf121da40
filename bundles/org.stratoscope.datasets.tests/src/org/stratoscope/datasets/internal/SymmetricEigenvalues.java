package org.stratoscope.datasets.internal;

import java.util.Arrays;

/** Eigenvalues of small symmetric matrices by Jacobi's rotations. */
final class SymmetricEigenvalues {

    private static final int SWEEPS = 30;

    private SymmetricEigenvalues() {}

    static double[] descending(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        Arrays.setAll(a, i -> matrix[i].clone());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> -a[i][i]);
        Arrays.sort(values);
        Arrays.setAll(values, i -> -values[i]);
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (int k = 0; k < a.length; k++) {
            double first = a[k][p];
            double second = a[k][q];
            a[k][p] = c * first - s * second;
            a[k][q] = s * first + c * second;
        }
        for (int k = 0; k < a.length; k++) {
            double first = a[p][k];
            double second = a[q][k];
            a[p][k] = c * first - s * second;
            a[q][k] = s * first + c * second;
        }
    }
}

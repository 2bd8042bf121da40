package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A D x D feature matrix of a layer, M = A'A with a thin factor A of k rows: the filter covariance F = W'W or the
 * patch-AGOP G = W'KW (Beaglehole et al. 2023, arXiv 2309.00570). What pictures need is had from matrices whose smaller
 * side is min(k, D): for k &lt; D from the eigenvectors u of AA', since A'u / |A'u| are those of M with the same
 * eigenvalues; otherwise from M itself. M is formed only when asked for. Entries of a patch run over channel, row and
 * column, the column fastest. Immutable; arrays handed out are copies.
 */
public final class FeatureMatrix {

    private final DMatrixRMaj factor;
    private final double[] values;
    private final DMatrixRMaj vectors;

    private FeatureMatrix(DMatrixRMaj factor) {
        this.factor = factor;
        if (!Matrices.finite(factor)) {
            throw new IllegalArgumentException("a feature matrix needs finite weights and gradients");
        }
        boolean thin = factor.numRows < factor.numCols;
        SymmetricEigen eigen = SymmetricEigen.of(
                thin ? Matrices.timesTransposed(factor, factor) : Matrices.transposedTimes(factor, factor));
        int rank = (int) Arrays.stream(eigen.values()).filter(v -> v > 0).count();
        int size = eigen.values().length;
        this.values = new double[rank];
        DMatrixRMaj leading = new DMatrixRMaj(rank, size);
        for (int i = 0; i < rank; i++) {
            values[i] = eigen.values()[size - 1 - i];
            for (int j = 0; j < size; j++) {
                leading.set(i, j, eigen.vectors().get(j, size - 1 - i) / (thin ? Math.sqrt(values[i]) : 1));
            }
        }
        this.vectors = thin ? Matrices.times(leading, factor) : leading;
        fixSigns();
    }

    /**
     * The filter covariance F = W'W.
     *
     * @param weights W, one flattened filter a row, k x D
     * @throws IllegalArgumentException when a weight is not finite
     */
    public static FeatureMatrix ofFilters(DMatrixRMaj weights) {
        return new FeatureMatrix(new DMatrixRMaj(weights));
    }

    /**
     * The patch-AGOP G = W'KW.
     *
     * @param weights W, one flattened filter a row, k x D
     * @param gram K, k x k and positive semidefinite, as {@link SignalGrams} gives it
     * @throws IllegalArgumentException when a number is not finite
     */
    public static FeatureMatrix ofGradients(DMatrixRMaj weights, DMatrixRMaj gram) {
        if (!Matrices.finite(gram)) {
            throw new IllegalArgumentException("a feature matrix needs finite weights and gradients");
        }
        return new FeatureMatrix(Matrices.times(SymmetricEigen.of(gram).power(0.5), weights));
    }

    /** The size D of a patch. */
    public int dimension() {
        return factor.numCols;
    }

    /** The number of eigenvalues above rounding, at most min(k, D); 0 where all gradients vanish. */
    public int rank() {
        return values.length;
    }

    /** A thin factor A, k x D, with M = A'A. */
    public DMatrixRMaj factor() {
        return new DMatrixRMaj(factor);
    }

    /** M itself, D x D: 170 MB where D is 4,608. */
    public DMatrixRMaj matrix() {
        return Matrices.transposedTimes(factor, factor);
    }

    /** The eigenvalues above rounding, the largest first; {@link #rank} many. */
    public double[] eigenvalues() {
        return values.clone();
    }

    /**
     * Orthonormal eigenvectors, one a row, that of the largest eigenvalue first. The entry of largest magnitude of each is
     * positive.
     *
     * @param count how many, at most {@link #rank}
     * @return count x D
     * @throws IllegalArgumentException when there are fewer
     */
    public DMatrixRMaj eigenvectors(int count) {
        if (count < 0 || count > rank()) {
            throw new IllegalArgumentException(count + " eigenvectors were asked for but there are " + rank());
        }
        return CommonOps_DDRM.extract(vectors, 0, count, 0, dimension());
    }

    /**
     * M to a power (on its range) applied to windows, through the eigenvectors: 2 rank D multiplications a window.
     *
     * @param windows one window a row, n x D
     * @return n x D
     */
    public DMatrixRMaj power(double exponent, DMatrixRMaj windows) {
        DMatrixRMaj coordinates = Matrices.timesTransposed(windows, vectors);
        return Matrices.times(Matrices.scaledColumns(coordinates, powers(exponent)), vectors);
    }

    /**
     * M to a power (on its range) applied to windows in the precision they have.
     *
     * @param manager owner of the result
     * @param windows float32 or float64, the last axis of length D
     * @return same shape as the windows
     */
    public NDArray power(NDManager manager, double exponent, NDArray windows) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray rows = Matrices.tensor(scope, vectors).toType(windows.getDataType(), true);
            rows.attach(scope);
            NDArray factors = scope.create(powers(exponent)).toType(windows.getDataType(), true);
            factors.attach(scope);
            NDArray flat = windows.reshape(-1, dimension());
            flat.attach(scope);
            NDArray coordinates = flat.matMul(rows.transpose());
            coordinates.attach(scope);
            NDArray scaled = coordinates.mul(factors);
            scaled.attach(scope);
            NDArray result = scaled.matMul(rows);
            result.attach(scope);
            NDArray shaped = result.reshape(windows.getShape());
            shaped.attach(manager);
            return shaped;
        }
    }

    private double[] powers(double exponent) {
        double[] powers = new double[values.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(values[i], exponent);
        }
        return powers;
    }

    private void fixSigns() {
        for (int row = 0; row < vectors.numRows; row++) {
            int largest = 0;
            for (int j = 0; j < vectors.numCols; j++) {
                if (Math.abs(vectors.get(row, j)) > Math.abs(vectors.get(row, largest))) {
                    largest = j;
                }
            }
            if (vectors.get(row, largest) < 0) {
                for (int j = 0; j < vectors.numCols; j++) {
                    vectors.set(row, j, -vectors.get(row, j));
                }
            }
        }
    }
}

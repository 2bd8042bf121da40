package org.stratoscope.metrics.agop;

/**
 * Inner products that determine both correlations of two matrices A and B of the same shape. Those of blocks of larger
 * matrices add up.
 *
 * @param product &lt;A, B&gt;
 * @param squareA &lt;A, A&gt;
 * @param squareB &lt;B, B&gt;
 * @param sumA sum of all entries of A
 * @param sumB sum of all entries of B
 * @param entries number of entries
 */
public record Products(double product, double squareA, double squareB, double sumA, double sumB, double entries) {

    /** A variance below this fraction of the mean square is rounding of zero. */
    private static final double RELATIVE_VARIANCE = 1e-13;

    /** Those of the block-diagonal matrices whose blocks have these and the other ones; entries outside the blocks do not count. */
    public Products plus(Products other) {
        return new Products(
                product + other.product,
                squareA + other.squareA,
                squareB + other.squareB,
                sumA + other.sumA,
                sumB + other.sumB,
                entries + other.entries);
    }

    /** The uncentred cosine, &lt;A, B&gt; / (|A| |B|); NaN where one of them is zero. */
    public double cosine() {
        return product / Math.sqrt(squareA * squareB);
    }

    /** Pearson's correlation over all entries; NaN where those of one matrix are all equal. */
    public double pearson() {
        double variances = varianceA() * varianceB();
        return variances > 0 ? covariance() / Math.sqrt(variances) : Double.NaN;
    }

    double covariance() {
        return product - sumA * sumB / entries;
    }

    double varianceA() {
        return variance(squareA, sumA);
    }

    double varianceB() {
        return variance(squareB, sumB);
    }

    private double variance(double square, double sum) {
        double variance = square - sum * sum / entries;
        return variance > RELATIVE_VARIANCE * square ? variance : 0;
    }
}

package org.stratoscope.metrics.agop;

/**
 * Means over uniformly random rotations Q of what determines the correlations of F and QGQ', which have the spectra of F and
 * G but no common directions. Those of groups that are rotated by themselves add up.
 *
 * @param product mean of &lt;F, QGQ'&gt;
 * @param squareA &lt;F, F&gt;
 * @param squareB &lt;G, G&gt;, which rotations do not change
 * @param sumA sum of all entries of F
 * @param sumB mean of the sum of all entries of QGQ'
 * @param varianceOfSumB its variance over rotations
 * @param entries number of entries
 */
public record RotatedProducts(
        double product,
        double squareA,
        double squareB,
        double sumA,
        double sumB,
        double varianceOfSumB,
        double entries) {

    /** Those of the block-diagonal matrices whose blocks have these and the other ones. */
    public RotatedProducts plus(RotatedProducts other) {
        return new RotatedProducts(
                product + other.product,
                squareA + other.squareA,
                squareB + other.squareB,
                sumA + other.sumA,
                sumB + other.sumB,
                varianceOfSumB + other.varianceOfSumB,
                entries + other.entries);
    }

    /** The mean cosine. */
    public double cosine() {
        return product / Math.sqrt(squareA * squareB);
    }

    /** The mean covariance over the root of the variance of F times the mean variance of QGQ'. */
    public double pearson() {
        double covariance = product - sumA * sumB / entries;
        double varianceA = squareA - sumA * sumA / entries;
        double varianceB = squareB - (sumB * sumB + varianceOfSumB) / entries;
        return varianceA > 0 && varianceB > 0 ? covariance / Math.sqrt(varianceA * varianceB) : Double.NaN;
    }
}

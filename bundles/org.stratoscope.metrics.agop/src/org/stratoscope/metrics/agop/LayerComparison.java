package org.stratoscope.metrics.agop;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Compares the filter covariance F of a layer with powers of its patch-AGOP G. Both are block-diagonal in layers with
 * groups; correlations run over the entries of all blocks.
 */
public final class LayerComparison {

    private final LayerGram gram;
    private final List<GradientComparison> groups;

    LayerComparison(List<FeatureCorrelation> features, LayerGram gram) {
        List<DMatrixRMaj> matrices = gram.matrices();
        this.gram = gram;
        this.groups = IntStream.range(0, features.size())
                .mapToObj(group -> features.get(group).with(matrices.get(group)))
                .toList();
    }

    /** Pearson's correlation over all entries of F and G^exponent. */
    public Correlation pearson(double exponent) {
        Products all = products(exponent);
        double scale = 1 / Math.sqrt(all.varianceA() * all.varianceB());
        double onSquare = -all.pearson() / (2 * all.varianceB());
        double onSum = -scale * all.sumA() / all.entries() - 2 * onSquare * all.sumB() / all.entries();
        return correlation(all.pearson(), exponent, scale, onSquare, onSum);
    }

    /** The cosine of the angle between F and G^exponent. */
    public Correlation cosine(double exponent) {
        Products all = products(exponent);
        double scale = 1 / Math.sqrt(all.squareA() * all.squareB());
        return correlation(all.cosine(), exponent, scale, -all.cosine() / (2 * all.squareB()), 0);
    }

    /** Pearson's correlation of F with QGQ' on average over rotations Q of patches, of those of each group by itself. */
    public double rotatedPearson() {
        return groups.stream()
                .map(GradientComparison::rotated)
                .reduce(RotatedProducts::plus)
                .orElseThrow()
                .pearson();
    }

    private Products products(double exponent) {
        return groups.stream()
                .map(group -> group.products(exponent))
                .reduce(Products::plus)
                .orElseThrow();
    }

    private Correlation correlation(double value, double exponent, double onProduct, double onSquare, double onSum) {
        if (Double.isNaN(value)) {
            return new Correlation(value, Double.NaN, Double.NaN);
        }
        List<DMatrixRMaj> slopes = groups.stream()
                .map(group -> group.slope(exponent, onProduct, onSquare, onSum))
                .toList();
        return new Correlation(value, gram.errorOverImages(slopes), gram.errorOfSketch(slopes));
    }
}

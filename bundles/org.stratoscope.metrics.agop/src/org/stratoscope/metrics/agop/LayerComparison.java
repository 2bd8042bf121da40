package org.stratoscope.metrics.agop;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Compares the filter covariance F of a layer with powers of its patch-AGOP G. Both are block-diagonal in layers with
 * groups; correlations run over the entries of all blocks. Where K is sketched, the noise of the signs is kept from adding
 * to |G|^2 by taking the inner product of two independent halves of the sketch, and its bias on powers is removed by
 * extrapolation from the halves.
 */
public final class LayerComparison {

    private final LayerGram gram;
    private final List<GradientComparison> groups;
    private final List<FeatureCorrelation> features;

    LayerComparison(List<FeatureCorrelation> features, LayerGram gram) {
        List<DMatrixRMaj> matrices = gram.matrices();
        List<List<DMatrixRMaj>> parts = gram.halves();
        this.gram = gram;
        this.features = features;
        this.groups = IntStream.range(0, features.size())
                .mapToObj(group -> features.get(group)
                        .with(
                                matrices.get(group),
                                parts.stream().map(half -> half.get(group)).toList()))
                .toList();
    }

    /** Pearson's correlation over all entries of F and G^exponent. */
    public Correlation pearson(double exponent) {
        Products all = products(groups, exponent);
        double scale = 1 / Math.sqrt(all.varianceA() * all.varianceB());
        double onSquare = -all.pearson() / (2 * all.varianceB());
        double onSum = -scale * all.sumA() / all.entries() - 2 * onSquare * all.sumB() / all.entries();
        return correlation(Products::pearson, all, exponent, scale, onSquare, onSum);
    }

    /** The cosine of the angle between F and G^exponent. */
    public Correlation cosine(double exponent) {
        Products all = products(groups, exponent);
        double scale = 1 / Math.sqrt(all.squareA() * all.squareB());
        return correlation(Products::cosine, all, exponent, scale, -all.cosine() / (2 * all.squareB()), 0);
    }

    /** Pearson's correlation of F with QGQ' on average over rotations Q of patches, of those of each group by itself. */
    public double rotatedPearson() {
        return groups.stream()
                .map(GradientComparison::rotated)
                .reduce(RotatedProducts::plus)
                .orElseThrow()
                .pearson();
    }

    private List<GradientComparison> comparisons(List<DMatrixRMaj> matrices) {
        return IntStream.range(0, features.size())
                .mapToObj(group -> features.get(group).with(matrices.get(group)))
                .toList();
    }

    private static Products products(List<GradientComparison> parts, double exponent) {
        return parts.stream()
                .map(part -> part.products(exponent))
                .reduce(Products::plus)
                .orElseThrow();
    }

    private Correlation correlation(
            ToDoubleFunction<Products> statistic,
            Products all,
            double exponent,
            double onProduct,
            double onSquare,
            double onSum) {
        double value = statistic.applyAsDouble(all);
        if (Double.isNaN(value)) {
            return new Correlation(value, Double.NaN, Double.NaN);
        }
        List<DMatrixRMaj> slopes = groups.stream()
                .map(group -> group.slope(exponent, onProduct, onSquare, onSum))
                .toList();
        List<List<DMatrixRMaj>> halves = exponent == 1 ? List.of() : gram.halves();
        if (!halves.isEmpty()) {
            // Noise bends the power; half as many sketches are biased twice as much.
            double twiceBiased = halves.stream()
                    .mapToDouble(half -> statistic.applyAsDouble(products(comparisons(half), exponent)))
                    .average()
                    .orElseThrow();
            value = 2 * value - twiceBiased;
        }
        LayerGram.Errors errors = gram.errors(slopes);
        return new Correlation(value, errors.overImages(), errors.ofSketch());
    }
}

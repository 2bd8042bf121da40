package org.stratoscope.metrics.agop;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** The filter covariance F of a layer, block-diagonal where it has groups. */
public final class LayerFeatures {

    private final List<FeatureCorrelation> groups;

    /**
     * Prepares comparisons.
     *
     * @param weights W of each group, all finite, as {@link PatchLayer#weights} gives it
     */
    public LayerFeatures(List<DMatrixRMaj> weights) {
        this.groups = weights.stream().map(FeatureCorrelation::new).toList();
    }

    /**
     * Compares F with the patch-AGOP.
     *
     * @param gram K of the same layer, all finite
     */
    public LayerComparison with(LayerGram gram) {
        return new LayerComparison(groups, gram);
    }

    /** Compares the filter covariance of the same layer with other weights (say the initial ones) with F. */
    public Products with(LayerFeatures other) {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> groups.get(group).withFilters(other.groups.get(group)))
                .reduce(Products::plus)
                .orElseThrow();
    }
}

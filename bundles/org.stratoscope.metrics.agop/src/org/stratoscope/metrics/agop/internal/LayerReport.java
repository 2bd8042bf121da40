package org.stratoscope.metrics.agop.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.agop.Correlation;
import org.stratoscope.metrics.agop.LayerComparison;
import org.stratoscope.metrics.agop.LayerFeatures;
import org.stratoscope.metrics.agop.LayerGram;
import org.stratoscope.metrics.agop.PatchLayer;
import org.stratoscope.metrics.agop.Products;

/** Reports the correlations of one layer, and says which are missing and why. */
final class LayerReport {

    private final PatchLayer layer;
    private final LayerReference reference;
    private final int images;
    private final ResultSink sink;
    private final Monitor monitor;

    LayerReport(PatchLayer layer, int images, ResultSink sink, Monitor monitor) {
        this.layer = layer;
        this.reference = LayerReference.of(layer.layer());
        this.images = images;
        this.sink = sink;
        this.monitor = monitor;
    }

    /** Reports everything that can be known. */
    void report(LayerGram gram, Network network, Optional<Network> initial, AgopCorrelationParameters parameters) {
        List<DMatrixRMaj> weights = layer.weights(network);
        LayerFeatures features = new LayerFeatures(weights);
        boolean measurable = measurable(gram);
        if (measurable) {
            withGradients(features.with(gram), parameters);
        }
        if (initial.isPresent()) {
            List<DMatrixRMaj> before = layer.weights(initial.get());
            if (before.stream().anyMatch(MatrixFeatures_DDRM::hasUncountable)) {
                monitor.note("The initial weights of the layer " + layer.layer().name()
                        + " are NaN or infinite and were not compared with.");
                return;
            }
            Products products = features.with(new LayerFeatures(before));
            add("init_pearson", products.pearson());
            add("init_cosine", products.cosine());
            if (measurable) {
                LayerComparison change = new LayerFeatures(differences(weights, before)).with(gram);
                add("agop_pearson@centred", change.pearson(1));
            }
        }
    }

    private boolean measurable(LayerGram gram) {
        if (!gram.finite()) {
            monitor.note(
                    "The gradients of the outputs by the layer " + layer.layer().name()
                            + " are NaN or infinite, so that its patch-AGOP has no correlation with its filters.");
            return false;
        }
        if (gram.dead()) {
            monitor.note("No output depends on the layer " + layer.layer().name()
                    + " for these images: all gradients are zero and its patch-AGOP has no correlation with its"
                    + " filters.");
            return false;
        }
        if (layer.filters() == 1 && layer.groups() == 1) {
            monitor.note(
                    "The layer " + layer.layer().name() + " has one filter, so that its patch-AGOP is a multiple of"
                            + " its filter covariance whatever it has learnt.");
        }
        return true;
    }

    private void withGradients(LayerComparison comparison, AgopCorrelationParameters parameters) {
        Correlation plain = comparison.pearson(1);
        if (Double.isNaN(plain.value())) {
            monitor.note(
                    "All entries of F or of G of the layer " + layer.layer().name()
                            + " are equal, as with weights of zero, so that their correlation is not defined.");
        }
        add("agop_pearson", plain);
        add("agop_cosine", comparison.cosine(1));
        if (parameters.root()) {
            add("agop_pearson@sqrt", comparison.pearson(0.5));
            add("agop_cosine@sqrt", comparison.cosine(0.5));
        }
        if (parameters.exponent().isPresent()) {
            double exponent = parameters.exponent().get();
            add("agop_pearson@power", comparison.pearson(exponent));
            add("agop_cosine@power", comparison.cosine(exponent));
        }
        add("agop_pearson@rotated", comparison.rotatedPearson());
        add("agop_sketch_error", plain.errorOfSketch());
    }

    private void add(String statistic, Correlation correlation) {
        if (!Double.isNaN(correlation.value())) {
            sink.add(Result.of(statistic, reference, correlation.value(), images)
                    .withStandardError(correlation.errorOverImages()));
        }
    }

    private void add(String statistic, double value) {
        if (!Double.isNaN(value)) {
            sink.add(Result.of(statistic, reference, value, images));
        }
    }

    private static List<DMatrixRMaj> differences(List<DMatrixRMaj> weights, List<DMatrixRMaj> before) {
        List<DMatrixRMaj> differences = new ArrayList<>();
        for (int group = 0; group < weights.size(); group++) {
            DMatrixRMaj difference = weights.get(group).copy();
            CommonOps_DDRM.subtractEquals(difference, before.get(group));
            differences.add(difference);
        }
        return differences;
    }
}

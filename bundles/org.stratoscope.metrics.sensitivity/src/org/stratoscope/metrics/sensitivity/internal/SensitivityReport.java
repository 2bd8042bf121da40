package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.sensitivity.Estimation;
import org.stratoscope.metrics.sensitivity.Representation;
import org.stratoscope.metrics.sensitivity.Sensitivities;

/** Reduces each layer to its sensitivities as soon as it is computed and says why one is missing. */
record SensitivityReport(SensitivityParameters parameters, int images, ResultSink sink, Context context) {

    void begin(int layers) {
        context.monitor().begin("sensitivity", layers);
    }

    void layer(Layer layer, NDArray clean, NDList deformed, NDList noisy) throws StratoscopeException {
        context.monitor().checkCancelled();
        if (parameters.reports(layer)) {
            try (Representation representation = Representation.of(clean, deformed, noisy, parameters.channelMean())) {
                report(layer, representation);
            }
        }
        context.monitor().worked(1);
    }

    private void report(Layer layer, Representation representation) throws StratoscopeException {
        double variance = representation.variance();
        if (!Double.isFinite(variance)) {
            throw new ComputationFailedException(
                    "The output of layer " + layer.name()
                            + " overflows: its distances between images are not finite numbers; use float64 or smaller weights.");
        }
        if (variance == 0) {
            note(layer, "gives the same output for every image", "D, G and R");
            return;
        }
        for (Estimation estimation : estimations()) {
            add(layer, Sensitivities.of(representation, estimation), estimation.suffix());
        }
    }

    private List<Estimation> estimations() {
        List<Estimation> estimations = new ArrayList<>(List.of(parameters.estimation()));
        if (parameters.compare() && parameters.variant() == Estimation.Variant.CORRECTED) {
            estimations.add(new Estimation(parameters.estimator(), Estimation.Variant.PAPER));
        }
        return estimations;
    }

    private void add(Layer layer, Sensitivities found, String suffix) {
        add("D" + suffix, layer, found.deformation());
        add("G" + suffix, layer, found.noise());
        if (found.noise().value() > 0) {
            add("R" + suffix, layer, found.relative());
        } else {
            note(layer, "is not changed by the noise at all", "R" + suffix);
        }
    }

    private void add(String statistic, Layer layer, Sensitivities.Estimate estimate) {
        if (!Double.isFinite(estimate.value())) {
            note(layer, "has a typical distance of zero between two images", statistic);
            return;
        }
        sink.add(Result.of(statistic, LayerReference.of(layer), estimate.value(), images)
                .withStandardError(estimate.standardError()));
    }

    private void note(Layer layer, String why, String missing) {
        context.monitor().note("Layer " + layer.name() + " " + why + ", which leaves it without " + missing + ".");
    }
}

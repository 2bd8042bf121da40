package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.sensitivity.MatchedNoise;
import org.stratoscope.metrics.sensitivity.Sensitivities;

/** D, G and R of every layer in one lockstep pass of clean, deformed and noisy images. */
public final class SensitivityMetric implements MetricComponent<SensitivityParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "sensitivity",
                "Sensitivity to deformations and noise",
                "D, G and R = D / G of every layer: how much a smooth deformation and noise of the same norm change the"
                        + " representation, relative to the distance between images (Tomasini et al. 2022, eq. 1)."
                        + " Untrained networks are measured with the batch statistics of the probe.");
    }

    @Override
    public Class<SensitivityParameters> parameters() {
        return SensitivityParameters.class;
    }

    @Override
    public Optional<String> defaultPerturbation() {
        return Optional.of("diffeomorphism");
    }

    @Override
    public void measure(SensitivityParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        int count = Math.min(parameters.images(), input.probe().size());
        if (count < 2) {
            throw new InvalidInputException("The metric sensitivity needs at least two images; use a larger probe.");
        }
        Perturber perturber = input.perturber()
                .orElseThrow(() -> new InvalidInputException("The metric sensitivity needs a perturbation."));
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray clean = Batches.range(manager, input.probe(), 0, count, context.precision());
            NDArray deformed = perturber.perturb(manager, clean, 0).images();
            NDArray noisy =
                    MatchedNoise.add(manager, clean, deformed, context.random().derive("noise"));
            if (sink.probesWanted()) {
                sink.array("images", clean);
                sink.array("perturbed", deformed);
                sink.array("noisy", noisy);
            }
            Mode mode = input.network().description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
            context.monitor()
                    .begin("sensitivity", input.network().description().layers().size());
            input.network().forward(new NDList(clean, deformed, noisy), mode, (layer, activations) -> {
                context.monitor().checkCancelled();
                report(layer, activations, count, parameters.selfPairs(), sink);
                context.monitor().worked(1);
            });
        }
    }

    private static void report(Layer layer, NDList activations, int count, boolean selfPairs, ResultSink sink)
            throws StratoscopeException {
        if (layer.kind() == LayerKind.CONSTANT) {
            // What does not depend on the images has no distance between them.
            return;
        }
        Sensitivities found = Sensitivities.of(activations.get(0), activations.get(1), activations.get(2), selfPairs);
        add("D", layer, found.deformation(), count, sink);
        add("G", layer, found.noise(), count, sink);
        if (found.noise().value() > 0) {
            // A layer that noise does not reach at all, such as one whose units are all dead, has no R.
            add("R", layer, found.relative(), count, sink);
        }
    }

    private static void add(String statistic, Layer layer, Sensitivities.Estimate estimate, int count, ResultSink sink)
            throws StratoscopeException {
        if (Double.isNaN(estimate.value())) {
            throw new ComputationFailedException(statistic + " of layer " + layer.name()
                    + " is not a number: the layer gives the same output for every image, or its output overflows.");
        }
        sink.add(Result.of(statistic, LayerReference.of(layer), estimate.value(), count)
                .withStandardError(estimate.standardError()));
    }
}

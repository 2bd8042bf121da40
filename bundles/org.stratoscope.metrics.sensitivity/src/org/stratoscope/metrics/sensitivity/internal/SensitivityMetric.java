package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

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
        checkWeights(input.network());
        try (NDManager manager = context.manager().newSubManager()) {
            ProbeBatches batches = ProbeBatches.draw(parameters, input.probe(), count, perturber, manager, context);
            if (sink.probesWanted()) {
                batches.save(sink);
            }
            measure(parameters, input.network(), batches, new SensitivityReport(parameters, count, sink, context));
        }
    }

    private static void measure(
            SensitivityParameters parameters, Network network, ProbeBatches batches, SensitivityReport report)
            throws StratoscopeException {
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        int draws = parameters.deformations();
        report.begin(network.description().layers().size());
        network.forward(
                batches.all(),
                mode,
                (Layer layer, NDList outputs) -> report.layer(
                        layer,
                        outputs.getFirst(),
                        new NDList(outputs.subList(1, 1 + draws)),
                        new NDList(outputs.subList(1 + draws, outputs.size()))));
    }

    private static void checkWeights(Network network) throws InvalidInputException {
        for (Map.Entry<String, NDArray> parameter : network.parameters().entrySet()) {
            try (NDArray wide = parameter.getValue().toType(DataType.FLOAT64, true);
                    NDArray sum = wide.sum()) {
                if (!Double.isFinite(sum.getDouble())) {
                    throw new InvalidInputException("The weights " + parameter.getKey() + " of the network "
                            + network.description().title() + " hold numbers that are NaN or infinite, so that nothing"
                            + " can be measured; train or load it again.");
                }
            }
        }
    }
}

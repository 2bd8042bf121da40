package org.stratoscope.metrics.accuracy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/**
 * Fraction of the probe that is classified correctly (top-1), its complement, the mean cross-entropy, and the mean squared
 * distance of the outputs from their targets.
 */
public final class AccuracyMetric implements MetricComponent<AccuracyParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "accuracy",
                "Accuracy",
                "Top-1 accuracy, error, mean cross-entropy (hinge loss with a single output) and squared error (summed over"
                        + " outputs, with targets 1 for the class and 0 elsewhere, or 1 and -1 with a single output) on the"
                        + " whole probe, with standard errors; on the training images too where asked for, as error@training.");
    }

    @Override
    public Class<AccuracyParameters> parameters() {
        return AccuracyParameters.class;
    }

    @Override
    public void measure(AccuracyParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        tally(parameters, input.network(), input.probe(), context).report(sink, "");
        if (parameters.training()) {
            Dataset training = input.training()
                    .orElseThrow(() -> new InvalidInputException("The metric accuracy is asked for the training images"
                            + " but the network was not trained here; set training=false."));
            tally(parameters, input.network(), training, context).report(sink, "@training");
        }
    }

    private static Tally tally(AccuracyParameters parameters, Network network, Dataset images, Context context)
            throws StratoscopeException {
        int outputs = network.description().outputs();
        int classes = images.classes().size();
        if (outputs < classes && !(outputs == 1 && classes == 2)) {
            throw new InvalidInputException("The network has " + outputs + " outputs but the data set has " + classes
                    + " classes; choose a network that fits.");
        }
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        Tally tally = new Tally();
        int last = network.description().layers().size() - 1;
        context.monitor().begin("accuracy", images.size());
        for (int first = 0; first < images.size(); first += parameters.batchSize()) {
            context.monitor().checkCancelled();
            int start = first;
            int count = Math.min(parameters.batchSize(), images.size() - first);
            try (NDManager manager = context.manager().newSubManager()) {
                NDArray batch = Batches.range(manager, images, start, count, context.precision());
                network.forward(new NDList(batch), mode, (layer, activations) -> {
                    if (layer.index() == last) {
                        tally.add(logits(activations.singletonOrThrow()), outputs, images, start);
                    }
                });
            }
            context.monitor().worked(count);
        }
        return tally;
    }

    private static double[] logits(NDArray output) {
        try (NDArray wide = output.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }
}

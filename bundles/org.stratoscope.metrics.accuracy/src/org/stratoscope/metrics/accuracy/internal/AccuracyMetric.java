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
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/** Fraction of the probe that is classified correctly (top-1), its complement, and the mean cross-entropy. */
public final class AccuracyMetric implements MetricComponent<AccuracyParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "accuracy",
                "Accuracy",
                "Top-1 accuracy, error and mean cross-entropy on the whole probe, with binomial standard errors. The sign"
                        + " of a single output tells two classes apart; it has no cross-entropy.");
    }

    @Override
    public Class<AccuracyParameters> parameters() {
        return AccuracyParameters.class;
    }

    @Override
    public void measure(AccuracyParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Dataset probe = input.probe();
        Network network = input.network();
        int outputs = network.description().outputs();
        boolean single = outputs == 1 && probe.classes().size() == 2;
        if (outputs < probe.classes().size() && !single) {
            throw new InvalidInputException("The network has " + outputs + " outputs but the data set has "
                    + probe.classes().size() + " classes; choose a network that fits.");
        }
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        Tally tally = new Tally(single);
        int last = network.description().layers().size() - 1;
        context.monitor().begin("accuracy", probe.size());
        for (int first = 0; first < probe.size(); first += parameters.batchSize()) {
            context.monitor().checkCancelled();
            int start = first;
            int count = Math.min(parameters.batchSize(), probe.size() - first);
            try (NDManager manager = context.manager().newSubManager()) {
                NDArray batch = Batches.range(manager, probe, start, count, context.precision());
                network.forward(new NDList(batch), mode, (layer, activations) -> {
                    if (layer.index() == last) {
                        tally.add(logits(activations.singletonOrThrow()), outputs, probe, start);
                    }
                });
            }
            context.monitor().worked(count);
        }
        tally.report(sink);
    }

    private static double[] logits(NDArray output) {
        try (NDArray wide = output.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }

    /** Running sums over images. */
    private static final class Tally {

        private final boolean single;
        private int images;
        private int correct;
        private double loss;
        private double squaredLoss;

        /**
         * Begins with nothing.
         *
         * @param single whether one output tells two classes apart by its sign, the second one being positive
         */
        Tally(boolean single) {
            this.single = single;
        }

        void add(double[] logits, int outputs, Dataset probe, int first) {
            if (single) {
                for (int i = 0; i < logits.length; i++) {
                    correct += (logits[i] > 0 ? 1 : 0) == probe.label(first + i) ? 1 : 0;
                    images++;
                }
                return;
            }
            for (int i = 0; i < logits.length / outputs; i++) {
                int label = probe.label(first + i);
                int best = 0;
                for (int k = 1; k < outputs; k++) {
                    if (logits[i * outputs + k] > logits[i * outputs + best]) {
                        best = k;
                    }
                }
                double greatest = logits[i * outputs + best];
                double sum = 0;
                for (int k = 0; k < outputs; k++) {
                    sum += Math.exp(logits[i * outputs + k] - greatest);
                }
                double entropy = greatest + Math.log(sum) - logits[i * outputs + label];
                loss += entropy;
                squaredLoss += entropy * entropy;
                correct += best == label ? 1 : 0;
                images++;
            }
        }

        void report(ResultSink sink) {
            double accuracy = (double) correct / images;
            double error = Math.sqrt(accuracy * (1 - accuracy) / images);
            sink.add(Result.of("accuracy", accuracy, images).withStandardError(error));
            sink.add(Result.of("error", 1 - accuracy, images).withStandardError(error));
            if (single) {
                return;
            }
            double mean = loss / images;
            double spread = Math.sqrt(Math.max(0, squaredLoss / images - mean * mean) / images);
            sink.add(Result.of("loss", mean, images).withStandardError(spread));
        }
    }
}

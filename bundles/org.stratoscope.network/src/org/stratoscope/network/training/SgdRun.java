package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** One training of one network, in place. */
final class SgdRun {

    private final SgdParameters parameters;
    private final Network network;
    private final Dataset training;
    private final Context context;
    private final DataType precision;
    private final SgdRule rule;
    private final int stepsPerEpoch;

    /** Prepares a training; the context's manager owns what it keeps between steps. */
    SgdRun(SgdParameters parameters, Network network, Dataset training, Context context, DataType precision) {
        this.parameters = parameters;
        this.network = network;
        this.training = training;
        this.context = context;
        this.precision = precision;
        this.rule = new SgdRule(network, parameters, context.manager());
        this.stepsPerEpoch = parameters.dropLast()
                ? training.size() / parameters.batchSize()
                : Math.ceilDiv(training.size(), parameters.batchSize());
    }

    void train() throws StratoscopeException {
        context.monitor().begin("training", (long) parameters.epochs() * stepsPerEpoch);
        Progress progress = new Progress(context.monitor(), stepsPerEpoch);
        LearningRate learningRates = parameters.learningRates();
        RandomStream shuffle = context.random().derive("shuffle");
        int epoch = 0;
        boolean finished = false;
        while (epoch < parameters.epochs() && !finished) {
            int[] order = shuffle.derive(epoch).permutation(training.size());
            for (int step = 0; step < stepsPerEpoch; step++) {
                context.monitor().checkCancelled();
                int first = step * parameters.batchSize();
                int last = Math.min(first + parameters.batchSize(), order.length);
                int[] indices = Arrays.copyOfRange(order, first, last);
                progress.step(epoch, step, step(indices, learningRates.at(epoch)));
            }
            epoch++;
            finished = parameters.stopAtZeroLoss() && progress.lossIsZero();
        }
        if (!rule.finite()) {
            throw Progress.diverged(epoch - 1);
        }
    }

    /** Everything a step makes is freed with its own manager. */
    private BatchLoss.Summary step(int[] indices, double learningRate) {
        try (NDManager scope = context.manager().newSubManager()) {
            NDArray batch = Batches.select(scope, training, indices, precision);
            try (Tape tape = network.record(scope, batch, Mode.TRAINING, List.of())) {
                BatchLoss loss =
                        BatchLoss.of(parameters.loss(), tape.output(), Batches.labels(training, indices), scope);
                NDList gradients = tape.pullBackToParameters(loss.cotangent(), network.trainable());
                rule.step(gradients, learningRate);
                return loss.summary();
            }
        }
    }
}

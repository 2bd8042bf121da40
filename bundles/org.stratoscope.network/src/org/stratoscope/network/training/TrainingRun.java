package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.torch.TorchRandom;

/** One training of one network, in place, from its beginning or from a checkpoint. */
final class TrainingRun {

    private final TrainingParameters parameters;
    private final LearningRate learningRates;
    private final Network network;
    private final UpdatedWeights weights;
    private final UpdateRule rule;
    private final Dataset training;
    private final Optional<Validation> validation;
    private final Context context;
    private final TrainingSession session;
    private final SnapshotPlan snapshots;
    private final Optional<BestEpoch> best;
    private final Checkpoints checkpoints;
    private final Progress progress;
    private final Position position = new Position();
    private final DataType precision;
    private final int stepsPerEpoch;

    /** Prepares a training; the context's manager owns what it keeps between steps. */
    TrainingRun(
            Recipe recipe,
            Network network,
            UpdatedWeights weights,
            TrainingData data,
            Context context,
            TrainingSession session) {
        this.parameters = recipe.training();
        this.learningRates = recipe.learningRates();
        this.network = network;
        this.weights = weights;
        this.training = data.training();
        this.context = context;
        this.session = session;
        this.precision = network.parameters().values().iterator().next().getDataType();
        this.rule = recipe.rule().create(weights, context.manager());
        this.snapshots = parameters.keeping().plan();
        this.validation = data.validation()
                .map(images ->
                        new Validation(network, images, parameters.loss(), parameters.batchSize(), context, precision));
        this.best = parameters.keeping().bestWanted()
                ? Optional.of(new BestEpoch(network, network.copy(context.manager(), precision, true)))
                : Optional.empty();
        this.checkpoints = Checkpoints.of(recipe, network, rule, weights, best, data, context, session);
        this.stepsPerEpoch = parameters.dropLast()
                ? training.size() / parameters.batchSize()
                : Math.ceilDiv(training.size(), parameters.batchSize());
        this.progress = new Progress(context.monitor(), stepsPerEpoch);
    }

    void train() throws StratoscopeException {
        context.monitor().begin("training", (long) parameters.epochs() * stepsPerEpoch);
        if (checkpoints.restore(position)) {
            context.monitor().worked(steps());
        } else {
            snapshot();
        }
        try {
            while (position.epoch() < parameters.epochs() && !position.finished()) {
                epoch();
            }
        } catch (CancelledException e) {
            // Every step is complete or not begun, so that the training can go on from here.
            checkpoints.save(position);
            throw e;
        }
        if (!weights.finite()) {
            throw Progress.diverged(position.epoch() - 1);
        }
        checkpoints.save(position);
        handOver();
    }

    private void epoch() throws StratoscopeException {
        int epoch = position.epoch();
        RandomStream random = context.random();
        int[] order = random.derive("shuffle").derive(epoch).permutation(training.size());
        Dataset images = new AugmentedImages(
                training,
                parameters.augmentation(),
                random.derive("augmentation").derive(epoch));
        while (position.step() < stepsPerEpoch) {
            context.monitor().checkCancelled();
            int first = position.step() * parameters.batchSize();
            int last = Math.min(first + parameters.batchSize(), order.length);
            BatchLoss.Summary batch = step(images, Arrays.copyOfRange(order, first, last), learningRates.at(epoch));
            progress.step(epoch, position.step(), batch);
            position.stepped(batch);
            if (position.step() < stepsPerEpoch) {
                checkpoints.saveWhenDue(position);
            }
        }
        position.epochEnded(enough(position.meanLoss(), epoch + 1));
        snapshot();
        checkpoints.saveWhenDue(position);
    }

    /** Judges the network after so many epochs, whether it is the best one and whether training may end with it. */
    private boolean enough(double loss, int epochs) throws StratoscopeException {
        StoppingParameters stopping = parameters.stopping();
        position.lost(loss);
        boolean asked = best.isPresent() || stopping.asksForValidation(loss, epochs, position.interpolation());
        double accuracy = asked && validation.isPresent() ? validation.get().accuracy(epochs) : 1;
        if (best.isPresent()) {
            best.get().offer(validation.isPresent() ? accuracy : -loss);
        }
        return stopping.enough(loss, accuracy, epochs, position.interpolation());
    }

    /** Everything a step makes is freed with its own manager. */
    private BatchLoss.Summary step(Dataset images, int[] indices, double learningRate) {
        try (NDManager scope = context.manager().newSubManager()) {
            NDArray batch = Batches.select(scope, images, indices, precision);
            // Dropout draws from the engine; seeded by the step, it does not depend on where a training was continued.
            TorchRandom.seed(context.random().derive("dropout").derive(steps()).nextLong());
            try (Tape tape = network.record(scope, batch, Mode.TRAINING, List.of())) {
                BatchLoss loss = BatchLoss.of(parameters.loss(), tape.output(), Batches.labels(images, indices), scope);
                NDList gradients = tape.pullBackToParameters(loss.cotangent(), weights.names());
                rule.step(gradients, learningRate, steps() + 1);
                return loss.summary();
            }
        }
    }

    private long steps() {
        return (long) position.epoch() * stepsPerEpoch + position.step();
    }

    private void snapshot() throws StratoscopeException {
        if (snapshots.after(position.epoch())) {
            session.snapshot(SnapshotPlan.name(position.epoch()), network);
        }
    }

    private void handOver() throws StratoscopeException {
        if (snapshots.last()) {
            session.snapshot("last", network);
        }
        if (best.isPresent() && snapshots.best()) {
            session.snapshot("best", best.get().network());
        }
        if (best.isPresent() && parameters.keeping().keep() == SnapshotParameters.Kept.BEST) {
            best.get().restore();
        }
    }
}

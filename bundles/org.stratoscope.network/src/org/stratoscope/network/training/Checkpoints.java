package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Stores how far a training is, now and then, where it is offered a place. When that happens changes no bit of it. */
final class Checkpoints {

    private final Optional<Checkpoint> checkpoint;
    private final Duration interval;
    private final Optional<BestEpoch> best;
    private final NDManager manager;
    private long last = System.nanoTime();

    private Checkpoints(
            Optional<Checkpoint> checkpoint, Duration interval, Optional<BestEpoch> best, NDManager manager) {
        this.checkpoint = checkpoint;
        this.interval = interval;
        this.best = best;
        this.manager = manager;
    }

    /** To be called before the first step, for the network as it begins. */
    static Checkpoints of(
            Recipe recipe,
            Network network,
            UpdateRule rule,
            UpdatedWeights weights,
            Optional<BestEpoch> best,
            TrainingData data,
            Context context,
            TrainingSession session) {
        Optional<TrainingSession.Place> place = session.place();
        if (place.isEmpty()) {
            return new Checkpoints(Optional.empty(), Duration.ZERO, best, context.manager());
        }
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        network.parameters().forEach((name, tensor) -> tensors.put("parameter/" + name, tensor));
        rule.buffers().forEach((kind, buffers) -> {
            for (int i = 0; i < buffers.size(); i++) {
                tensors.put(kind + "/" + weights.names().get(i), buffers.get(i));
            }
        });
        best.ifPresent(
                epoch -> epoch.network().parameters().forEach((name, tensor) -> tensors.put("best/" + name, tensor)));
        byte[] fingerprint = Fingerprint.of(recipe, network, data.training(), context.random());
        Checkpoint checkpoint = new Checkpoint(place.get().folder().resolve(Checkpoint.NAME), fingerprint, tensors);
        return new Checkpoints(Optional.of(checkpoint), place.get().interval(), best, context.manager());
    }

    /** Goes back to where the training was; false when it begins. */
    boolean restore(Position position) throws StratoscopeException {
        if (checkpoint.isEmpty()) {
            return false;
        }
        Optional<double[]> numbers = checkpoint.get().restore(numbers(position).length, manager);
        numbers.ifPresent(stored -> {
            position.restore(stored);
            best.ifPresent(epoch -> epoch.resume(stored[stored.length - 1]));
        });
        return numbers.isPresent();
    }

    /** Stores the training when it was not stored for some time. */
    void saveWhenDue(Position position) throws ComputationFailedException {
        if (System.nanoTime() - last >= interval.toNanos()) {
            save(position);
        }
    }

    /** Stores the training now. */
    void save(Position position) throws ComputationFailedException {
        if (checkpoint.isPresent()) {
            checkpoint.get().save(numbers(position));
            last = System.nanoTime();
        }
    }

    private double[] numbers(Position position) {
        double[] numbers = position.numbers();
        double[] all = Arrays.copyOf(numbers, numbers.length + 1);
        all[numbers.length] = best.map(BestEpoch::score).orElse(0.0);
        return all;
    }
}

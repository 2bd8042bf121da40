package org.stratoscope.testing;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Counts the tensors a metric leaves behind. */
public final class Leaks {

    private static final int REPEATS = 5;

    private Leaks() {}

    /**
     * Measures several times with one manager.
     *
     * @return the number of tensors that the later measurements left in the manager or beside the network's parameters
     */
    public static <P extends Record> int count(MetricComponent<P> metric, P parameters) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager();
                NDManager networks = manager.newSubManager()) {
            Network trained = TinyNetwork.create(networks, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(networks, images.shape(), 3, 2, false);
            NDManager owner = trained.parameters().values().iterator().next().getManager();
            measure(metric, parameters, input(trained, initial, images), manager);
            int before =
                    manager.getManagedArrays().size() + owner.getManagedArrays().size();
            for (int i = 0; i < REPEATS; i++) {
                measure(metric, parameters, input(trained, initial, images), manager);
            }
            return manager.getManagedArrays().size() + owner.getManagedArrays().size() - before;
        }
    }

    /** Measures once and returns what was reported. */
    public static <P extends Record> CollectedResults measure(
            MetricComponent<P> metric, P parameters, MetricInput input, NDManager manager) throws StratoscopeException {
        CollectedResults results = new CollectedResults();
        Context context = new Context(manager, RandomStream.of(4), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        metric.measure(parameters, input, results, context);
        return results;
    }

    /** An input whose perturbation halves the images. */
    public static MetricInput input(Network trained, Network initial, GeneratedImages images) {
        return new MetricInput(
                trained, Optional.of(initial), images, Optional.of(images), Optional.of((manager, batch, first) -> {
                    var half = batch.mul(0.5f);
                    half.attach(manager);
                    return new Perturbed(half, Optional.empty());
                }));
    }
}

package org.stratoscope.kernels.internal;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Uses the components as a task does. */
final class Trials {

    private Trials() {}

    static Context context(NDManager manager, DataType precision) {
        return context(manager, precision, Monitor.silent());
    }

    static Context context(NDManager manager, DataType precision, Monitor monitor) {
        return new Context(manager, RandomStream.of(3), monitor, InputLog.none(), precision);
    }

    /** A convolutional kernel machine with parameters as users write them, {@code depth=2,padding=same}. */
    static Network convolutional(String text, Dataset data, Context context) throws StratoscopeException {
        ConvolutionalKernelNetwork component = new ConvolutionalKernelNetwork();
        return component.create(bind(component.parameters(), text), request(data), context);
    }

    /** A Laplace kernel machine. */
    static Network laplace(String text, Dataset data, Context context) throws StratoscopeException {
        LaplaceKernelNetwork component = new LaplaceKernelNetwork();
        return component.create(bind(component.parameters(), text), request(data), context);
    }

    /** Trains and keeps the names and outputs of the snapshots. */
    static Network train(String text, Network start, Dataset data, Context context, Snapshots snapshots)
            throws StratoscopeException {
        RecursiveFeaturesTrainer component = new RecursiveFeaturesTrainer();
        return component.train(bind(component.parameters(), text), start, data, context, snapshots);
    }

    static Network train(String text, Network start, Dataset data, Context context) throws StratoscopeException {
        RecursiveFeaturesTrainer component = new RecursiveFeaturesTrainer();
        return component.train(bind(component.parameters(), text), start, data, context);
    }

    /** The outputs for all images of a data set, in double precision. */
    static double[] outputs(Network network, Dataset data, Context context) throws StratoscopeException {
        double[][] outputs = new double[1][];
        int last = network.description().layers().size() - 1;
        try (NDManager scope = context.manager().newSubManager()) {
            NDList batch = new NDList(Batches.range(scope, data, 0, data.size(), context.precision()));
            network.forward(batch, Mode.EVALUATION, (layer, values) -> {
                if (layer.index() == last) {
                    outputs[0] =
                            values.getFirst().toType(DataType.FLOAT64, true).toDoubleArray();
                }
            });
        }
        return outputs[0];
    }

    private static NetworkRequest request(Dataset data) {
        return new NetworkRequest(data.shape(), data.classes().size());
    }

    private static <P extends Record> P bind(Class<P> type, String text) throws StratoscopeException {
        Map<String, String> values = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            values.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return ParameterSchema.of(type).bind(values);
    }

    /** Remembers the names of snapshots. */
    static final class Snapshots implements TrainingSession {

        final List<String> names = new ArrayList<>();

        @Override
        public void snapshot(String name, Network network) {
            names.add(name);
        }

        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }
    }
}

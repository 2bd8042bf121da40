package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.loaders.torch.TorchCheckpoints;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateFitting;

/** Fills a graph with numbers, from a file where one is given and at random otherwise. */
final class WeightFiles {

    private WeightFiles() {}

    /**
     * Creates the network. One from a file counts as trained.
     *
     * @param weights a {@code .safetensors} file, or a PyTorch checkpoint under any other name
     */
    static Network network(
            String title, Graph graph, Optional<Path> weights, Initialization initialization, Context context)
            throws StratoscopeException {
        ParameterSource values = weights.isPresent()
                ? StateFitting.fit(read(weights.get(), context), graph, title, weights.get())
                : initialization.from(context.random());
        return GraphNetwork.create(title, graph, weights.isPresent(), values, context.manager(), context.precision());
    }

    /** Reads the tensors of a file and notes that it was read. */
    static StateDictionary read(Path file, Context context) throws StratoscopeException {
        boolean safetensors =
                file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".safetensors");
        StateDictionary dictionary = safetensors ? Safetensors.read(file) : TorchCheckpoints.read(file);
        context.inputs().read(file);
        return dictionary;
    }
}

package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateMatching;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.inference.ArchitectureInference;
import org.stratoscope.networks.inference.ArchitectureInference.Recognized;
import org.stratoscope.networks.inference.ArchitectureInference.Unknown;
import org.stratoscope.networks.layers.LayerList;

/** Loads a network from a file of tensors, whoever wrote it. */
public final class Checkpoint implements NetworkComponent<CheckpointParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "checkpoint",
                "Checkpoint",
                "A network from a PyTorch checkpoint or a safetensors file. The architecture is recognised from the order,"
                        + " kinds and shapes of the tensors, or named, or described by a layer list.");
    }

    @Override
    public Class<CheckpointParameters> parameters() {
        return CheckpointParameters.class;
    }

    @Override
    public Network create(CheckpointParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        StateDictionary dictionary = WeightFiles.read(parameters.file(), context);
        if (parameters.rename().isPresent()) {
            dictionary =
                    dictionary.renamed(RenamingRule.parse(parameters.rename().get()));
        }
        Optional<Architecture> architecture = architecture(parameters, dictionary, context);
        if (architecture.isPresent()) {
            return described(architecture.get(), dictionary, parameters.file(), request, context);
        }
        return switch (ArchitectureInference.infer(dictionary, request.input())) {
            case Recognized found -> network(found.architecture().title(), found.graph(), found.matching(), context);
            case Unknown unknown -> throw unknown(parameters.file(), unknown.closest());
        };
    }

    private static Optional<Architecture> architecture(
            CheckpointParameters parameters, StateDictionary dictionary, Context context) throws StratoscopeException {
        if (parameters.layers().isPresent()) {
            Architecture list = LayerList.read(parameters.layers().get());
            context.inputs().read(parameters.layers().get());
            return Optional.of(list);
        }
        Optional<String> text = parameters
                .architecture()
                .or(() -> Optional.ofNullable(dictionary.metadata().get(StateDictionary.ARCHITECTURE))
                        .filter(Architectures::known));
        return text.isPresent() ? Optional.of(Architectures.of(text.get())) : Optional.empty();
    }

    private static Network described(
            Architecture architecture, StateDictionary dictionary, Path file, NetworkRequest request, Context context)
            throws StratoscopeException {
        Graph graph = architecture.graph(request.input(), request.classes());
        return switch (StateMatching.of(dictionary, graph)) {
            case StateMatching.Complete complete -> network(architecture.title(), graph, complete, context);
            case StateMatching.Misfit misfit ->
                throw new UnreadableFileException(
                        file,
                        "the tensors do not fit the network " + architecture.title() + ": " + misfit.problem()
                                + "; correct the architecture, or rename the tensors to the names of its layers.");
        };
    }

    private static Network network(String title, Graph graph, StateMatching.Complete matching, Context context) {
        return GraphNetwork.create(title, graph, true, matching.values(), context.manager(), context.precision());
    }

    private static StratoscopeException unknown(Path file, List<String> closest) {
        String attempts = closest.isEmpty()
                ? "no known family has as many layers of each kind"
                : "the closest are " + String.join("; ", closest);
        return new UnreadableFileException(
                file,
                "the architecture cannot be recognised from the tensors (" + attempts
                        + "); name it with 'architecture' or describe it with a layer list in 'layers'.");
    }
}

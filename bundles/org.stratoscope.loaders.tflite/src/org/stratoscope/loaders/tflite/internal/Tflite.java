package org.stratoscope.loaders.tflite.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.ParameterSource;

/** Loads float networks from TensorFlow Lite files. */
public final class Tflite implements NetworkComponent<TfliteParameters> {

    /** A network read from a file. */
    record Loaded(Graph graph, ParameterSource values) {}

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "tflite",
                "TensorFlow Lite file",
                "A float image network from a .tflite file. Batch normalisations are usually folded into its convolutions."
                        + " Images must be scaled as its author did.");
    }

    @Override
    public Class<TfliteParameters> parameters() {
        return TfliteParameters.class;
    }

    @Override
    public Network create(TfliteParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        Path file = parameters.file();
        Loaded loaded = read(file);
        context.inputs().read(file);
        if (!loaded.graph().input().equals(request.input())) {
            throw new InvalidInputException("The network in " + file + " needs images of "
                    + loaded.graph().input() + " but the data has " + request.input()
                    + "; choose other data or resize it.");
        }
        String title = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return GraphNetwork.create(
                title, loaded.graph(), true, loaded.values(), context.manager(), context.precision());
    }

    /** Reads a file and builds its graph. */
    static Loaded read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try {
            TfliteModel model = TfliteModel.read(file);
            TfliteGraph graph = new TfliteGraph(model);
            TfliteOperations operations = new TfliteOperations(graph);
            for (TfliteModel.Node node : model.nodes()) {
                operations.add(node);
            }
            return new Loaded(graph.build(), graph);
        } catch (TfliteException e) {
            throw new UnreadableFileException(file, e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        }
    }
}

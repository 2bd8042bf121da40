package org.stratoscope.loaders.onnx.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.loaders.onnx.internal.graph.Imported;
import org.stratoscope.loaders.onnx.internal.graph.Importer;
import org.stratoscope.loaders.onnx.internal.graph.Live;
import org.stratoscope.loaders.onnx.internal.graph.Source;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.operators.Operators;

/** Loads a network from an ONNX file; its first output is the network's. */
public final class OnnxNetwork implements NetworkComponent<OnnxParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "onnx",
                "ONNX",
                "An image network from an ONNX file, as PyTorch, TensorFlow and others export it. Its first output counts"
                        + " as the network's outputs.");
    }

    @Override
    public Class<OnnxParameters> parameters() {
        return OnnxParameters.class;
    }

    @Override
    public Network create(OnnxParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        Path file = parameters.file();
        Set<Path> read = new LinkedHashSet<>(List.of(file));
        try {
            Model model = Model.read(file);
            DeclaredInput input = DeclaredInput.of(model);
            Live live = input.live(request.input(), file);
            if (model.graph().getOutputCount() == 0) {
                throw OnnxException.damaged("has no output.");
            }
            String output = model.graph().getOutput(0).getName();
            Source source = Source.of(model, Operators.all(), read::add);
            Imported imported = Importer.run(source, input.name(), live, Map.of(), output);
            if (!(imported.output() instanceof Value.Computed)) {
                throw OnnxException.unsupported("computes its output '" + output + "' without looking at the images.");
            }
            Network network = imported.network(title(file), context.manager(), context.precision());
            read.forEach(context.inputs()::read);
            return network;
        } catch (OnnxException e) {
            throw new UnreadableFileException(file, sentence(e), e);
        }
    }

    private static String title(Path file) {
        return file.getFileName().toString();
    }

    private static String sentence(OnnxException e) {
        return e.kind() == OnnxException.Kind.MIXES_IMAGES
                ? e.getMessage() + " Export it so that each image is treated by itself, with the batch as first axis."
                : e.getMessage();
    }
}

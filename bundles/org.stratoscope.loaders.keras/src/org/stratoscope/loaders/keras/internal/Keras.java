package org.stratoscope.loaders.keras.internal;

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
import org.stratoscope.network.graph.GraphNetwork;

/** Loads Keras networks. */
public final class Keras implements NetworkComponent<KerasParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "keras",
                "Keras file",
                "A sequential or functional image network with its weights, from the HDF5 file that Keras saves. Images"
                        + " must be scaled as its author did; mean=0,std=0.00392156862745098 gives the raw 0..255.");
    }

    @Override
    public Class<KerasParameters> parameters() {
        return KerasParameters.class;
    }

    @Override
    public Network create(KerasParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        KerasNetwork network = read(parameters.file());
        context.inputs().read(parameters.file());
        if (!network.graph().input().equals(request.input())) {
            throw new InvalidInputException("The network in " + parameters.file() + " needs images of "
                    + network.graph().input() + " but the data has " + request.input()
                    + "; choose other data or resize it.");
        }
        return GraphNetwork.create(
                network.name(), network.graph(), true, network.values(), context.manager(), context.precision());
    }

    /** Reads a file and builds its graph. */
    static KerasNetwork read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try {
            return KerasNetwork.of(KerasFile.read(file));
        } catch (KerasException e) {
            throw new UnreadableFileException(file, e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        }
    }
}

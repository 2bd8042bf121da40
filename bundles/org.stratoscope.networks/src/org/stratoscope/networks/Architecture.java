package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.initialization.Initialization;

/** A network of any size, before it is known which images it sees. Immutable. */
public interface Architecture {

    /** The name in reports, such as {@code ResNet-20 (option A)}. */
    String title();

    /**
     * Builds the graph.
     *
     * @param input shape of the images
     * @param classes number of outputs
     * @throws InvalidInputException when it does not fit the images
     */
    Graph graph(ImageShape input, int classes) throws InvalidInputException;

    /** The rule for initial weights of the reference implementation. */
    default Initialization initialization() {
        return new Initialization.Standard();
    }
}

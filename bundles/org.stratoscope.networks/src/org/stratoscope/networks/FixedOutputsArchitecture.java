package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.initialization.Initialization;

/**
 * A network whose number of outputs does not follow the data, such as one output for two classes.
 *
 * @param outputs number of outputs
 */
public record FixedOutputsArchitecture(Architecture inner, int outputs) implements Architecture {

    @Override
    public String title() {
        return inner.title();
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        Graph graph = inner.graph(input, outputs);
        if (graph.outputs() != outputs) {
            throw new InvalidInputException(
                    "The network " + title() + " always has " + graph.outputs() + " outputs; leave out 'outputs'.");
        }
        return graph;
    }

    @Override
    public Initialization initialization() {
        return inner.initialization();
    }
}

package org.stratoscope.networks;

import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Node;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/**
 * A network that sees its images in a frame of zeros, so that one made for 32 x 32 pixels takes those of 28 x 28.
 *
 * @param padding pixels on each side; zero leaves the network as it is
 */
public record PaddedArchitecture(Architecture inner, int padding) implements Architecture {

    @Override
    public String title() {
        return inner.title();
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        if (padding == 0) {
            return inner.graph(input, classes);
        }
        ImageShape framed = new ImageShape(input.channels(), input.height() + 2 * padding, input.width() + 2 * padding);
        GraphBuilder builder = new GraphBuilder(input);
        builder.add("pad", Operation.Padding.zeros(padding, padding, padding, padding), Graph.INPUT);
        for (Node node : inner.graph(framed, classes).nodes()) {
            builder.add(node.name(), node.operation(), shifted(node.inputs()));
        }
        return builder.build();
    }

    /** The frame is node 0 and takes the place of the images, which count as -1. */
    private static int[] shifted(List<Integer> inputs) {
        return inputs.stream().mapToInt(index -> index + 1).toArray();
    }

    @Override
    public Initialization initialization() {
        return inner.initialization();
    }
}

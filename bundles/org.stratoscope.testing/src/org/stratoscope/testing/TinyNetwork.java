package org.stratoscope.testing;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/** Two convolutions with batch normalisation and a linear head, with random weights. */
public final class TinyNetwork {

    private TinyNetwork() {}

    /** Creates the network; it belongs to the manager. */
    public static GraphNetwork create(NDManager manager, ImageShape input, int classes, long seed, boolean trained)
            throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int first = builder.add("conv1", Operation.Convolution.square(4, 3), Graph.INPUT);
        int normal = builder.normalization("bn1", first);
        int second = builder.add("conv2", Operation.Convolution.square(5, 3), builder.rectifier("relu1", normal));
        builder.linear("linear", builder.flatten("flatten", builder.rectifier("relu2", second)), classes);
        return GraphNetwork.create(
                "tiny",
                builder.build(),
                trained,
                new Initialization.Standard().from(RandomStream.of(seed)),
                manager,
                DataType.FLOAT32);
    }
}

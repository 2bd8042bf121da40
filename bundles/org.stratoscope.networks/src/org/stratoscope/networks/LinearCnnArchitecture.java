package org.stratoscope.networks;

import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/**
 * The linear network of Chowers and Weiss 2023 (arXiv 2206.02454, section 3): filters without bias, the mean over
 * positions, and the sum over filters as the one output, or a linear map in its place.
 *
 * @param filters number of filters
 * @param kernel height and width of the filters
 * @param trainedHead whether a linear map to the classes replaces the sum
 * @param standardDeviation of the initial weights
 */
public record LinearCnnArchitecture(int filters, int kernel, boolean trainedHead, double standardDeviation)
        implements Architecture {

    @Override
    public String title() {
        return "Linear CNN, " + filters + " filters of " + kernel + " x " + kernel;
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = builder.add("conv1", Operation.Convolution.square(filters, kernel), Graph.INPUT);
        x = builder.flatten("flatten", builder.add("pool", new Operation.GlobalAveragePooling(), x));
        if (trainedHead) {
            builder.add("linear", new Operation.Linear(classes, false), x);
        } else {
            x = builder.add("mean", new Operation.Mean(List.of(0), true), x);
            builder.add("sum", new Operation.Scaling(filters), x);
        }
        return builder.build();
    }

    @Override
    public Initialization initialization() {
        return new Initialization.Normal(standardDeviation);
    }
}

package org.stratoscope.networks;

import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;
import org.stratoscope.network.initialization.Initialization;

/**
 * Networks that do nothing but pool, for which the sensitivities are known in closed form (Tomasini et al. 2022, arXiv
 * 2210.01506, section 4): one filter a layer whose values are all alike, circular padding, no bias, a rectifier. Along a
 * line the filter of length F has the value s / F, which keeps the sum over positions; in the plane the filter of F x F has
 * (s / F)^2 and the stride s acts on both axes. The output is the last layer as it is, whatever the number of classes.
 *
 * @param layers number of convolutions
 * @param filter length of every filter, F
 * @param stride of every layer, s, at most F
 */
public record HomogeneousCnnArchitecture(int layers, int filter, int stride) implements Architecture {

    public HomogeneousCnnArchitecture {
        if (layers < 1 || stride < 1 || filter < stride) {
            throw new IllegalArgumentException(
                    "'layers' and 'stride' must be at least 1 and 'filter' at least as long as the 'stride', not "
                            + layers + ", " + stride + " and " + filter);
        }
    }

    @Override
    public String title() {
        return "Homogeneous CNN, " + layers + " layers, F = " + filter + ", s = " + stride;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException when the images have several channels, or have so few pixels that a single position or
     *     less than a filter is left before the last layer
     */
    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        if (input.channels() != 1) {
            throw new InvalidInputException("A homogeneous network needs images of one channel but gets " + input
                    + "; choose a data set such as one of single pixels.");
        }
        GraphBuilder builder = new GraphBuilder(input);
        int x = Graph.INPUT;
        for (int layer = 1; layer <= layers; layer++) {
            x = layer(builder, layer, x, input.height() > 1);
            if (builder.shape(x).size() == 1) {
                throw new InvalidInputException("Layer " + layer + " of the " + title() + " has a single position for"
                        + " images of " + input + ", so that all images look alike to it; use fewer 'layers', a smaller"
                        + " 'stride' or larger images.");
            }
        }
        builder.flatten("flatten", x);
        return builder.build();
    }

    private int layer(GraphBuilder builder, int number, int source, boolean plane) throws InvalidInputException {
        int x = source;
        if (filter > 1) {
            // Odd filters are centred; even ones see one position more behind than in front.
            int front = (filter - 1) / 2;
            int back = filter / 2;
            x = builder.add(
                    "pad" + number,
                    new Operation.Padding(
                            List.of(0, plane ? front : 0, front),
                            List.of(0, plane ? back : 0, back),
                            Operation.Fill.CIRCULAR,
                            0),
                    x);
        }
        WindowAxis axis = WindowAxis.of(filter).strided(stride);
        Window window = new Window(plane ? axis : WindowAxis.of(1), axis);
        x = builder.add("conv" + number, new Operation.Convolution(1, window, 1, false), x);
        return builder.rectifier("relu" + number, x);
    }

    @Override
    public Initialization initialization() {
        return new Initialization.Homogeneous(stride);
    }
}

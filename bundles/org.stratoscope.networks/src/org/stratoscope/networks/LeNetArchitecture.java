package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;

/**
 * The network of LeCun et al. 1998 as it is used today: two convolutions, each with a pooling over 2 x 2 windows, and
 * three linear maps.
 *
 * @param kernel height and width of the filters, 5 in the paper
 * @param widths filters of the two convolutions and outputs of the first two linear maps; 6, 16, 120 and 84 in the paper
 */
public record LeNetArchitecture(int kernel, Sizes widths, Pooling pooling, ActivationFunction activation, boolean bias)
        implements Architecture {

    /** The sizes of the layers. */
    public record Sizes(int first, int second, int third, int fourth) {

        /** Those of the paper. */
        public static Sizes standard() {
            return new Sizes(6, 16, 120, 84);
        }
    }

    /** With rectifiers and maxima, as it is used today. */
    public static LeNetArchitecture standard() {
        return new LeNetArchitecture(5, Sizes.standard(), Pooling.MAX, ActivationFunction.RELU, true);
    }

    @Override
    public String title() {
        return "LeNet" + (widths.equals(Sizes.standard()) ? "" : " " + widths.first() + "-" + widths.second());
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = block(builder, 1, widths.first(), Graph.INPUT);
        x = builder.flatten("flatten", block(builder, 2, widths.second(), x));
        x = builder.activation("act3", builder.linear("fc1", x, widths.third()), activation);
        x = builder.activation("act4", builder.linear("fc2", x, widths.fourth()), activation);
        builder.linear("fc3", x, classes);
        return builder.build();
    }

    private int block(GraphBuilder builder, int number, int filters, int source) throws InvalidInputException {
        Operation convolution = Operation.Convolution.square(filters, kernel).biased(bias);
        int x = builder.add("conv" + number, convolution, source);
        x = builder.activation("act" + number, x, activation);
        return builder.add("pool" + number, pooling.operation(2, 2), x);
    }
}

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
 * The one-dimensional networks of Tomasini et al. 2022 (arXiv 2210.01506, section 4): convolutions of one width with
 * circular padding, the mean over positions and a linear read-out. All weights and biases begin standard normal; with H
 * channels and filters of length F, layer k is {@code h = sqrt(F) relu(conv(h', w / sqrt(C F)) + b)} for C channels of h',
 * and the output is the mean over channels of the read-out weight times the mean over positions, plus a number.
 *
 * @param layers number of convolutions
 * @param width filters of every layer, H
 * @param filter length of every filter, F
 * @param stride of every layer
 */
public record LineCnnArchitecture(int layers, int width, int filter, int stride) implements Architecture {

    public LineCnnArchitecture {
        if (layers < 1 || width < 1 || filter < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "Layers, width, filter and stride of a one-dimensional network must be at least 1.");
        }
    }

    @Override
    public String title() {
        return "1-D CNN, " + layers + " x " + width + ", F = " + filter + ", s = " + stride;
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        if (input.height() != 1) {
            throw new InvalidInputException("A one-dimensional network needs images of height 1 but gets " + input
                    + "; choose a data set of signals along a line.");
        }
        GraphBuilder builder = new GraphBuilder(input);
        int x = Graph.INPUT;
        for (int layer = 1; layer <= layers; layer++) {
            x = layer(builder, layer, x);
        }
        x = builder.flatten("flatten", builder.add("pool", new Operation.GlobalAveragePooling(), x));
        x = builder.add("scale", new Operation.Scaling(1.0 / width), x);
        builder.linear("readout", x, classes);
        return builder.build();
    }

    private int layer(GraphBuilder builder, int number, int source) throws InvalidInputException {
        double inputs = builder.shape(source).get(0);
        int x = builder.add("scale" + number, new Operation.Scaling(1 / StrictMath.sqrt(inputs * filter)), source);
        if (filter > 1) {
            // Odd filters are centred; even ones see one position more behind than in front.
            List<Integer> before = List.of(0, 0, (filter - 1) / 2);
            List<Integer> after = List.of(0, 0, filter / 2);
            x = builder.add("pad" + number, new Operation.Padding(before, after, Operation.Fill.CIRCULAR, 0), x);
        }
        Window window = new Window(WindowAxis.of(1), WindowAxis.of(filter).strided(stride));
        x = builder.add("conv" + number, new Operation.Convolution(width, window, 1, true), x);
        x = builder.rectifier("relu" + number, x);
        return builder.add("gain" + number, new Operation.Scaling(StrictMath.sqrt(filter)), x);
    }

    @Override
    public Initialization initialization() {
        return new Initialization.UnitNormal();
    }
}

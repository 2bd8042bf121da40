package org.stratoscope.networks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;

/**
 * A plain stack of convolutions, each with optional batch normalisation, activation and reduction of the image, and a
 * linear map at the end.
 *
 * @param widths filters of each convolution
 * @param kernel height and width of every filter
 * @param firstKernel height and width of the filters of the first convolution
 * @param padded whether zeros keep the image size at stride one (half the kernel on each side)
 * @param bias whether convolutions add a bias
 * @param factors by how much each layer reduces the image; one keeps it
 * @param reduction how it is reduced
 * @param head how the last image becomes features
 * @param headBias whether the linear map at the end has a bias
 */
public record SimpleCnnArchitecture(
        List<Integer> widths,
        int kernel,
        int firstKernel,
        boolean padded,
        boolean bias,
        boolean batchNormalization,
        ActivationFunction activation,
        List<Integer> factors,
        Reduction reduction,
        Head head,
        boolean headBias)
        implements Architecture {

    /** The name of the weights of the first convolution. */
    public static final String FIRST_WEIGHT = "conv1.weight";

    /** How a layer reduces the image. */
    public enum Reduction {
        /** The maximum over non-overlapping windows after the activation. */
        MAX,
        /** The mean over non-overlapping windows after the activation. */
        AVERAGE,
        /** The convolution itself has that stride. */
        STRIDE
    }

    /** How the last image becomes features. */
    public enum Head {
        /** The mean over positions, one feature a channel. */
        GLOBAL_AVERAGE,
        /** Every value is a feature. */
        FLATTEN
    }

    public SimpleCnnArchitecture {
        widths = List.copyOf(widths);
        factors = List.copyOf(factors);
        if (widths.isEmpty() || widths.size() != factors.size()) {
            throw new IllegalArgumentException("widths and factors must be equally many, at least one");
        }
    }

    @Override
    public String title() {
        return "CNN " + widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** Layers are called {@code conv1}, {@code bn1}, {@code relu1}, {@code pool1} and so on. */
    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = Graph.INPUT;
        for (int layer = 0; layer < widths.size(); layer++) {
            x = layer(builder, x, layer);
        }
        if (head == Head.GLOBAL_AVERAGE) {
            x = builder.add("pool", new Operation.GlobalAveragePooling(), x);
        }
        builder.add("linear", new Operation.Linear(classes, headBias), builder.flatten("flatten", x));
        return builder.build();
    }

    private int layer(GraphBuilder builder, int input, int layer) throws InvalidInputException {
        int number = layer + 1;
        int factor = factors.get(layer);
        int size = layer == 0 ? firstKernel : kernel;
        Operation convolution = Operation.Convolution.square(widths.get(layer), size)
                .strided(reduction == Reduction.STRIDE ? factor : 1)
                .padded(padded ? size / 2 : 0)
                .biased(bias);
        int x = builder.add("conv" + number, convolution, input);
        if (batchNormalization) {
            x = builder.normalization("bn" + number, x);
        }
        x = builder.activation(activation.name().toLowerCase(Locale.ROOT) + number, x, activation);
        if (factor == 1 || reduction == Reduction.STRIDE) {
            return x;
        }
        Window window = Window.square(factor, factor);
        return builder.add(
                "pool" + number,
                reduction == Reduction.MAX
                        ? new Operation.MaxPooling(window, false)
                        : new Operation.AveragePooling(window, false, true),
                x);
    }
}

package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;

/**
 * The network of Krizhevsky 2014 (arXiv 1404.5997) under torchvision's names, and its variant for CIFAR, whose filters of
 * the first two layers are 3 x 3 and whose windows are 2 x 2.
 *
 * @param widthMultiplier share of the paper's number of filters
 */
public record AlexNetArchitecture(Variant variant, double widthMultiplier) implements Architecture {

    /** The images it is made for. */
    public enum Variant {
        /** Images of 32 x 32 pixels. */
        CIFAR,
        /** Images of 224 x 224 pixels. */
        IMAGENET
    }

    private static final int WINDOW = 6;

    @Override
    public String title() {
        return "AlexNet" + (variant == Variant.IMAGENET ? " for ImageNet" : "")
                + (widthMultiplier == 1 ? "" : ", width " + widthMultiplier);
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        boolean large = variant == Variant.IMAGENET;
        int x = large
                ? convolution(builder, 0, 64, 11, 4, 2, Graph.INPUT)
                : convolution(builder, 0, 64, 3, 2, 1, Graph.INPUT);
        x = pooling(builder, 2, x);
        x = large ? convolution(builder, 3, 192, 5, 1, 2, x) : convolution(builder, 3, 192, 3, 1, 1, x);
        x = pooling(builder, 5, x);
        x = convolution(builder, 6, 384, 3, 1, 1, x);
        x = convolution(builder, 8, 256, 3, 1, 1, x);
        x = convolution(builder, 10, 256, 3, 1, 1, x);
        x = pooling(builder, 12, x);
        if (large) {
            x = builder.add("avgpool", new Operation.AdaptiveAveragePooling(WINDOW, WINDOW), x);
        }
        x = builder.flatten("flatten", x);
        Classifiers.imageNet(builder, x, 1, Widths.scaled(4096, widthMultiplier), classes);
        return builder.build();
    }

    private int convolution(
            GraphBuilder builder, int number, int width, int kernel, int stride, int padding, int source)
            throws InvalidInputException {
        Operation operation = Operation.Convolution.square(Widths.scaled(width, widthMultiplier), kernel)
                .strided(stride)
                .padded(padding)
                .biased(true);
        return builder.rectifier("features." + (number + 1), builder.add("features." + number, operation, source));
    }

    private int pooling(GraphBuilder builder, int number, int source) throws InvalidInputException {
        return builder.maxPooling("features." + number, source, variant == Variant.IMAGENET ? 3 : 2, 2);
    }
}

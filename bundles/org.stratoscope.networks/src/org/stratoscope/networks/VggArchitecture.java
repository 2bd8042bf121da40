package org.stratoscope.networks;

import java.util.List;
import java.util.Map;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/**
 * The plain networks of Simonyan and Zisserman 2015 (arXiv 1409.1556, table 1): five stages of 3 x 3 convolutions, each
 * followed by a pooling. Names are those of torchvision, which the usual variants for CIFAR share.
 *
 * @param depth 11, 13, 16 or 19 layers with weights
 * @param classifier what follows the last pooling
 * @param widthMultiplier share of the paper's number of filters
 * @param pooling how images are reduced after each stage
 * @param poolingStride 2 in the paper; 1 keeps the size of images but for a border
 */
public record VggArchitecture(
        int depth,
        boolean batchNormalization,
        Classifier classifier,
        double widthMultiplier,
        Pooling pooling,
        int poolingStride,
        ActivationFunction activation,
        boolean bias)
        implements Architecture {

    /** What follows the last pooling. */
    public enum Classifier {
        /** One linear map, as for CIFAR. */
        SINGLE,
        /** The mean over 7 x 7 windows and three linear maps with dropout, as for ImageNet. */
        IMAGENET
    }

    private static final Map<Integer, List<Integer>> CONVOLUTIONS = Map.of(
            11, List.of(1, 1, 2, 2, 2),
            13, List.of(2, 2, 2, 2, 2),
            16, List.of(2, 2, 3, 3, 3),
            19, List.of(2, 2, 4, 4, 4));
    private static final List<Integer> WIDTHS = List.of(64, 128, 256, 512, 512);
    private static final int WINDOW = 7;

    public VggArchitecture {
        if (!CONVOLUTIONS.containsKey(depth)) {
            throw new IllegalArgumentException("The depth of a VGG must be 11, 13, 16 or 19, not " + depth + ".");
        }
    }

    /** The variant of the paper. */
    public static VggArchitecture standard(int depth, boolean batchNormalization, Classifier classifier) {
        return new VggArchitecture(
                depth, batchNormalization, classifier, 1, Pooling.MAX, 2, ActivationFunction.RELU, true);
    }

    /** Whether there is a VGG of that depth. */
    public static boolean hasDepth(int depth) {
        return CONVOLUTIONS.containsKey(depth);
    }

    @Override
    public String title() {
        return "VGG-" + depth + (batchNormalization ? " (BN)" : "")
                + (classifier == Classifier.IMAGENET ? " for ImageNet" : "")
                + (widthMultiplier == 1 ? "" : ", width " + widthMultiplier);
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = features(builder);
        if (classifier == Classifier.SINGLE) {
            builder.linear("classifier", builder.flatten("flatten", x), classes);
        } else {
            x = builder.add("avgpool", new Operation.AdaptiveAveragePooling(WINDOW, WINDOW), x);
            Classifiers.imageNet(
                    builder, builder.flatten("flatten", x), 0, Widths.scaled(4096, widthMultiplier), classes);
        }
        return builder.build();
    }

    private int features(GraphBuilder builder) throws InvalidInputException {
        int x = Graph.INPUT;
        int number = 0;
        for (int stage = 0; stage < WIDTHS.size(); stage++) {
            Operation convolution = Operation.Convolution.square(Widths.scaled(WIDTHS.get(stage), widthMultiplier), 3)
                    .padded(1)
                    .biased(bias);
            for (int layer = 0; layer < CONVOLUTIONS.get(depth).get(stage); layer++) {
                x = builder.add("features." + number++, convolution, x);
                if (batchNormalization) {
                    x = builder.normalization("features." + number++, x);
                }
                x = builder.activation("features." + number++, x, activation);
            }
            x = builder.add("features." + number++, pooling.operation(2, poolingStride), x);
        }
        return x;
    }

    /** That of torchvision for ImageNet, PyTorch's default for CIFAR. */
    @Override
    public Initialization initialization() {
        return classifier == Classifier.IMAGENET ? new Initialization.VisionModels() : new Initialization.Standard();
    }
}

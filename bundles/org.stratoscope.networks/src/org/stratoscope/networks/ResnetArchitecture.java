package org.stratoscope.networks;

import java.util.List;
import java.util.Map;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;
import org.stratoscope.network.initialization.Initialization;

/**
 * The residual networks of He et al. 2016 (arXiv 1512.03385, table 1), with the stride of a bottleneck in its 3 x 3
 * convolution. Names are those of torchvision for ImageNet, and those of the widespread CIFAR implementation (kuangliu/
 * pytorch-cifar) otherwise.
 *
 * @param depth 18, 34, 50, 101 or 152 layers with weights
 * @param width filters of the first stage, 64 in the paper
 */
public record ResnetArchitecture(int depth, Stem stem, int width) implements Architecture {

    /** How the network begins. */
    public enum Stem {
        /** A 3 x 3 convolution, for images of 32 x 32 pixels. */
        CIFAR,
        /** A 7 x 7 convolution and a maximum, each with stride two, for images of 224 x 224 pixels. */
        IMAGENET
    }

    private static final Map<Integer, List<Integer>> BLOCKS = Map.of(
            18, List.of(2, 2, 2, 2),
            34, List.of(3, 4, 6, 3),
            50, List.of(3, 4, 6, 3),
            101, List.of(3, 4, 23, 3),
            152, List.of(3, 8, 36, 3));
    private static final int FIRST_WITH_BOTTLENECKS = 50;
    private static final int EXPANSION = 4;

    public ResnetArchitecture {
        if (!BLOCKS.containsKey(depth)) {
            throw new IllegalArgumentException(
                    "The depth of a ResNet must be 18, 34, 50, 101 or 152, not " + depth + ".");
        }
        if (width < 1) {
            throw new IllegalArgumentException("The width of a ResNet must be at least 1, not " + width + ".");
        }
    }

    /** The depths there are. */
    public static List<Integer> depths() {
        return BLOCKS.keySet().stream().sorted().toList();
    }

    @Override
    public String title() {
        return "ResNet-" + depth + (stem == Stem.IMAGENET ? " for ImageNet" : "")
                + (width == 64 ? "" : ", width " + width);
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = stem == Stem.IMAGENET
                ? builder.add(
                        "conv1",
                        Operation.Convolution.square(width, 7).strided(2).padded(3),
                        Graph.INPUT)
                : builder.add("conv1", Operation.Convolution.square(width, 3).padded(1), Graph.INPUT);
        x = builder.rectifier("relu", builder.normalization("bn1", x));
        if (stem == Stem.IMAGENET) {
            x = builder.add(
                    "maxpool", new Operation.MaxPooling(Window.square(3, 2).padded(1), false), x);
        }
        for (int stage = 0; stage < BLOCKS.get(depth).size(); stage++) {
            for (int block = 0; block < BLOCKS.get(depth).get(stage); block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = block(builder, "layer" + (stage + 1) + "." + block + ".", x, width << stage, stride);
            }
        }
        x = builder.flatten("flatten", builder.add("avgpool", new Operation.GlobalAveragePooling(), x));
        builder.linear(stem == Stem.IMAGENET ? "fc" : "linear", x, classes);
        return builder.build();
    }

    private int block(GraphBuilder builder, String name, int input, int filters, int stride)
            throws InvalidInputException {
        boolean bottleneck = depth >= FIRST_WITH_BOTTLENECKS;
        int x = bottleneck
                ? bottleneck(builder, name, input, filters, stride)
                : basic(builder, name, input, filters, stride);
        int outputs = bottleneck ? EXPANSION * filters : filters;
        int shortcut = input;
        if (stride != 1 || builder.shape(input).get(0) != outputs) {
            String map = name + (stem == Stem.IMAGENET ? "downsample" : "shortcut");
            shortcut = builder.add(
                    map + ".0", Operation.Convolution.square(outputs, 1).strided(stride), input);
            shortcut = builder.normalization(map + ".1", shortcut);
        }
        return builder.rectifier(name + "relu", builder.add(name + "add", new Operation.Addition(), x, shortcut));
    }

    private static int basic(GraphBuilder builder, String name, int input, int filters, int stride)
            throws InvalidInputException {
        int x = unit(
                builder,
                name,
                1,
                Operation.Convolution.square(filters, 3).strided(stride).padded(1),
                input);
        x = builder.rectifier(name + "relu1", x);
        return unit(builder, name, 2, Operation.Convolution.square(filters, 3).padded(1), x);
    }

    private static int bottleneck(GraphBuilder builder, String name, int input, int filters, int stride)
            throws InvalidInputException {
        int x = unit(builder, name, 1, Operation.Convolution.square(filters, 1), input);
        x = builder.rectifier(name + "relu1", x);
        x = unit(
                builder,
                name,
                2,
                Operation.Convolution.square(filters, 3).strided(stride).padded(1),
                x);
        x = builder.rectifier(name + "relu2", x);
        return unit(builder, name, 3, Operation.Convolution.square(EXPANSION * filters, 1), x);
    }

    private static int unit(GraphBuilder builder, String name, int number, Operation convolution, int source)
            throws InvalidInputException {
        return builder.normalization(name + "bn" + number, builder.add(name + "conv" + number, convolution, source));
    }

    /** That of torchvision for ImageNet, PyTorch's default for CIFAR. */
    @Override
    public Initialization initialization() {
        return stem == Stem.IMAGENET
                ? new Initialization.KaimingNormal(Initialization.Fan.OUT, true)
                : new Initialization.Standard();
    }
}

package org.stratoscope.networks;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;

/**
 * The residual networks for CIFAR of He et al. 2016 (arXiv 1512.03385, section 4.2): a stem, three stages of n blocks of
 * two 3 x 3 convolutions with w, 2w and 4w filters, global average pooling and a linear map; depth 6n + 2. Names are those
 * of the widespread PyTorch implementation (akamaster/pytorch_resnet_cifar10), so that its checkpoints load.
 *
 * @param depth 6n + 2
 * @param shortcut what replaces the identity where the shape changes
 * @param width filters of the first stage, 16 in the paper
 */
public record CifarResnet(int depth, Shortcut shortcut, int width) implements Architecture {

    /** What replaces the identity where the shape changes. */
    public enum Shortcut {
        /** Subsampling and channels of zeros; no parameters. */
        A,
        /** A 1 x 1 convolution with batch normalisation. */
        B
    }

    private static final int STAGES = 3;
    private static final int LAYERS_OUTSIDE_STAGES = 2;
    private static final int LAYERS_PER_BLOCK = 2;

    /** Checks depth and width. */
    public CifarResnet {
        int inStages = depth - LAYERS_OUTSIDE_STAGES;
        if (inStages < STAGES * LAYERS_PER_BLOCK || inStages % (STAGES * LAYERS_PER_BLOCK) != 0) {
            throw new IllegalArgumentException(
                    "The depth of a CIFAR ResNet must be 6n + 2, such as 20, 32, 44, 56 or 110," + " not " + depth
                            + ".");
        }
        if (width < 1) {
            throw new IllegalArgumentException("The width of a CIFAR ResNet must be at least 1, not " + width + ".");
        }
    }

    @Override
    public String title() {
        return "ResNet-" + depth + " (option " + shortcut + (width == 16 ? "" : ", width " + width) + ")";
    }

    @Override
    public Graph graph(ImageShape input, int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        int x = builder.add("conv1", convolution(width, 1), Graph.INPUT);
        x = builder.rectifier("relu1", builder.normalization("bn1", x));
        int blocks = (depth - LAYERS_OUTSIDE_STAGES) / (STAGES * LAYERS_PER_BLOCK);
        for (int stage = 0; stage < STAGES; stage++) {
            for (int block = 0; block < blocks; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = block(builder, "layer" + (stage + 1) + "." + block + ".", x, width << stage, stride);
            }
        }
        x = builder.flatten("flatten", builder.add("pool", new Operation.GlobalAveragePooling(), x));
        builder.linear("linear", x, classes);
        return builder.build();
    }

    private int block(GraphBuilder builder, String name, int input, int outputs, int stride)
            throws InvalidInputException {
        int x = builder.add(name + "conv1", convolution(outputs, stride), input);
        x = builder.rectifier(name + "relu1", builder.normalization(name + "bn1", x));
        x = builder.add(name + "conv2", convolution(outputs, 1), x);
        x = builder.normalization(name + "bn2", x);
        int shortcut = stride == 1 ? input : shortcut(builder, name + "shortcut", input, outputs, stride);
        x = builder.add(name + "add", new Operation.Addition(), x, shortcut);
        return builder.rectifier(name + "relu2", x);
    }

    private int shortcut(GraphBuilder builder, String name, int input, int outputs, int stride)
            throws InvalidInputException {
        return switch (shortcut) {
            case A -> {
                int missing = outputs - (int) builder.shape(input).get(0);
                int before = missing / 2;
                yield builder.add(name, new Operation.PadShortcut(stride, before, missing - before), input);
            }
            case B -> {
                Operation map = Operation.Convolution.square(outputs, 1).strided(stride);
                yield builder.normalization(name + ".1", builder.add(name + ".0", map, input));
            }
        };
    }

    private static Operation convolution(int outputs, int stride) {
        return Operation.Convolution.square(outputs, 3).strided(stride).padded(1);
    }

    /** Kaiming-normal weights by fan-in, and PyTorch's default for the one bias. */
    @Override
    public Initialization initialization() {
        return new Initialization.KaimingNormal(Initialization.Fan.IN, true);
    }
}

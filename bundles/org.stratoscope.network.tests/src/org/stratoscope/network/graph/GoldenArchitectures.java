package org.stratoscope.network.graph;

import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;

/** The networks of releng/golden/vjp_golden.py, node by node under the same names. */
enum GoldenArchitectures {
    /** The CIFAR ResNet-20 of He et al. 2016 with option A. */
    RESNET20(11, new ImageShape(3, 16, 16)) {
        @Override
        int body(GraphBuilder b) throws InvalidInputException {
            int x = b.add("conv1", Operation.Convolution.square(16, 3).padded(1), Graph.INPUT);
            x = b.rectifier("relu", b.normalization("bn1", x));
            for (int stage = 1; stage <= 3; stage++) {
                for (int block = 0; block < 3; block++) {
                    x = block(b, "layer" + stage + "." + block + ".", x, 8 << stage, stage > 1 && block == 0);
                }
            }
            return b.add("pool", new Operation.GlobalAveragePooling(), x);
        }

        private static int block(GraphBuilder b, String at, int x, int width, boolean first)
                throws InvalidInputException {
            Operation.Convolution convolution =
                    Operation.Convolution.square(width, 3).padded(1);
            int y = b.add(at + "conv1", convolution.strided(first ? 2 : 1), x);
            y = b.rectifier(at + "relu1", b.normalization(at + "bn1", y));
            y = b.normalization(at + "bn2", b.add(at + "conv2", convolution, y));
            int shortcut = first ? b.add(at + "shortcut", new Operation.PadShortcut(2, width / 4, width / 4), x) : x;
            return b.rectifier(at + "relu2", b.add(at + "add", new Operation.Addition(), y, shortcut));
        }
    },

    /** Convolutions with biases, pooling and two fully connected layers. */
    VGG(2, new ImageShape(3, 16, 16)) {
        @Override
        int body(GraphBuilder b) throws InvalidInputException {
            int x = Graph.INPUT;
            for (int block = 0; block < 2; block++) {
                for (int i = 0; i < 2; i++) {
                    String at = block + "." + i;
                    Operation.Convolution convolution = Operation.Convolution.square(16 << block, 3)
                            .padded(1)
                            .biased(true);
                    x = b.rectifier("relu" + at, b.add("conv" + at, convolution, x));
                }
                x = b.maxPooling("pool" + block, x, 2, 2);
            }
            return b.rectifier("hidden.relu", b.linear("hidden", b.flatten("flatten", x), 32));
        }
    },

    /** Blocks of depthwise and pointwise convolutions. */
    DEPTHWISE(3, new ImageShape(3, 16, 16)) {
        @Override
        int body(GraphBuilder b) throws InvalidInputException {
            int x = b.add("conv", Operation.Convolution.square(16, 3).padded(1).strided(2), Graph.INPUT);
            x = b.activation("relu", b.normalization("bn", x), ActivationFunction.RELU6);
            int[] widths = {24, 32, 48};
            for (int i = 0; i < widths.length; i++) {
                String at = "block" + i + ".";
                int channels = (int) b.shape(x).get(0);
                int stride = i == 1 ? 2 : 1;
                x = b.add(
                        at + "depthwise",
                        Operation.Convolution.square(channels, 3)
                                .strided(stride)
                                .padded(1)
                                .grouped(channels),
                        x);
                x = b.activation(at + "relu1", b.normalization(at + "bn1", x), ActivationFunction.RELU6);
                x = b.add(at + "pointwise", Operation.Convolution.square(widths[i], 1), x);
                x = b.activation(at + "silu", b.normalization(at + "bn2", x), ActivationFunction.SILU);
            }
            return b.add("pool", new Operation.GlobalAveragePooling(), x);
        }
    },

    /** Signals of one row. */
    ONE_DIMENSIONAL(4, new ImageShape(2, 1, 64)) {
        @Override
        int body(GraphBuilder b) throws InvalidInputException {
            int x = Graph.INPUT;
            ActivationFunction[] functions = {ActivationFunction.RELU, ActivationFunction.TANH, ActivationFunction.GELU
            };
            for (int i = 0; i < functions.length; i++) {
                x = b.add("pad" + i, Operation.Padding.zeros(0, 0, 1, 1), x);
                x = b.add(
                        "conv" + i,
                        new Operation.Convolution(
                                16 + 8 * i, Window.rectangle(1, 3).strided(2), 1, true),
                        x);
                x = b.activation("activation" + i, x, functions[i]);
            }
            return b.add("pool", new Operation.GlobalAveragePooling(), x);
        }
    };

    private final int seed;
    private final ImageShape shape;

    GoldenArchitectures(int seed, ImageShape shape) {
        this.seed = seed;
        this.shape = shape;
    }

    abstract int body(GraphBuilder b) throws InvalidInputException;

    int seed() {
        return seed;
    }

    Graph graph(int classes) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(shape);
        int x = body(builder);
        builder.linear("linear", builder.shape(x).dimension() == 1 ? x : builder.flatten("flatten", x), classes);
        return builder.build();
    }
}

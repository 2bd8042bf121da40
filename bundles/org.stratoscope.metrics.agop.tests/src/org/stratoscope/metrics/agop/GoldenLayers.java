package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.graph.Window;

/** The two networks of releng/golden/patch_agop_golden.py, which have layers of every kind, with its weights and images. */
enum GoldenLayers {
    PLANES(new ImageShape(4, 9, 9), 100) {
        @Override
        void build(GraphBuilder b) throws InvalidInputException {
            Operation.Convolution three = Operation.Convolution.square(8, 3);
            int x = b.add("grouped", three.grouped(2).strided(2).padded(1).biased(true), Graph.INPUT);
            x = tanh(b, x);
            Window dilated = Window.square(3, 1).padded(2).dilated(2);
            x = b.rectifier("depthwise.relu", b.add("depthwise", new Operation.Convolution(8, dilated, 8, false), x));
            x = tanh(b, b.add("pointwise", Operation.Convolution.square(6, 1).biased(true), x));
            Operation.Convolution inner = Operation.Convolution.square(6, 3).padded(1);
            int y = b.rectifier("block.relu", b.add("block.conv1", inner.biased(true), x));
            x = b.add("block", new Operation.Addition(), x, b.add("block.conv2", inner, y));
            Window flat = new Window(WindowAxis.of(2).strided(2), WindowAxis.of(3));
            x = tanh(b, b.add("multiplier", new Operation.Convolution(12, flat, 6, true), x));
            x = tanh(b, b.add("expand", Operation.Convolution.square(20, 1).biased(true), x));
            x = b.rectifier(
                    "many.relu",
                    b.add("many", Operation.Convolution.square(132, 1).biased(true), x));
            x = tanh(b, b.linear("hidden", b.flatten("flatten", x), 7));
            b.linear("output", x, 3);
        }
    },
    LINE(new ImageShape(2, 1, 24), 200) {
        @Override
        void build(GraphBuilder b) throws InvalidInputException {
            int x = b.add("positions", new Operation.Reshaping(new Shape(2, 24)), Graph.INPUT);
            Window strided = new Window(WindowAxis.of(1), new WindowAxis(3, 2, 1, 1, 1));
            x = tanh(b, b.add("first", new Operation.Convolution(5, strided, 1, true), x));
            Window dilated = new Window(WindowAxis.of(1), new WindowAxis(4, 1, 1, 1, 2));
            x = tanh(b, b.add("second", new Operation.Convolution(6, dilated, 1, false), x));
            b.linear("output", b.flatten("flatten", x), 3);
        }
    };

    static final int IMAGES = 3;
    private final ImageShape shape;
    private final int wave;

    GoldenLayers(ImageShape shape, int wave) {
        this.shape = shape;
        this.wave = wave;
    }

    abstract void build(GraphBuilder builder) throws InvalidInputException;

    GraphNetwork create(NDManager manager, DataType precision) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(shape);
        build(builder);
        Graph graph = builder.build();
        List<String> names =
                graph.parameters().stream().map(ParameterSpecification::name).toList();
        return GraphNetwork.create(
                name(),
                graph,
                true,
                p -> DoubleBuffer.wrap(parameter(p, names.indexOf(p.name()) + 1)),
                manager,
                precision);
    }

    NDArray images(NDManager manager) {
        return manager.create(
                wave(wave, IMAGES * shape.size(), 1),
                new Shape(IMAGES, shape.channels(), shape.height(), shape.width()));
    }

    private static double[] parameter(ParameterSpecification parameter, int number) {
        int size = Math.toIntExact(parameter.size());
        boolean bias = parameter.shape().dimension() == 1;
        return wave(
                number,
                size,
                bias ? 0.3 : 1.5 / Math.sqrt((double) size / parameter.shape().get(0)));
    }

    static double[] wave(int number, int size, double scale) {
        double[] values = new double[size];
        for (int m = 0; m < size; m++) {
            values[m] = scale * Math.sin(1.1 * m + ((long) m * m % 140) / 20.0 + 0.7 * number);
        }
        return values;
    }

    private static int tanh(GraphBuilder builder, int source) throws InvalidInputException {
        return builder.activation("tanh" + source, source, ActivationFunction.TANH);
    }

    /** Names of all layers that map patches. */
    Stream<String> layers() {
        return this == PLANES
                ? Stream.of(
                        "grouped",
                        "depthwise",
                        "pointwise",
                        "block.conv1",
                        "block.conv2",
                        "multiplier",
                        "expand",
                        "many",
                        "hidden",
                        "output")
                : Stream.of("first", "second", "output");
    }
}

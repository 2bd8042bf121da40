package org.stratoscope.kernels;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.network.ReceptiveField;
import org.stratoscope.kernels.core.ConvolutionalHead;
import org.stratoscope.kernels.core.KernelHead;
import org.stratoscope.kernels.core.LaplaceHead;
import org.stratoscope.kernels.core.Positions;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;

/** Lays out a kernel machine: the graph of its features and the head behind it. */
final class MachineLayers {

    static final String METRIC = "metric";
    static final String METRIC_WEIGHT = METRIC + ".weight";
    static final String KERNEL = "kernel";

    private MachineLayers() {}

    static String convolution(int round) {
        return "round" + round + ".convolution";
    }

    /**
     * The layers in front of the kernel.
     *
     * @throws InvalidInputException when the images are too small for the windows of all layers
     */
    static Graph features(Kernel kernel, List<Round> rounds, ImageShape input) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(input);
        switch (kernel) {
            case LaplaceKernel laplace -> {
                int flat = builder.flatten("flatten", Graph.INPUT);
                builder.add(METRIC, new Operation.Linear(input.size(), false), flat);
            }
            case ConvolutionalKernel convolutional -> {
                checkSize(convolutional, rounds, input);
                int last = Graph.INPUT;
                for (int i = 0; i < rounds.size(); i++) {
                    Round round = rounds.get(i);
                    Operation filters = Operation.Convolution.square(round.width(), convolutional.windowSize())
                            .padded(round.padding());
                    last = builder.add(convolution(i), filters, last);
                    last = round.rectified() ? builder.rectifier("round" + i + ".relu", last) : last;
                }
                int entries = entries(convolutional, builder.shape(last));
                Operation map = Operation.Convolution.square(entries, convolutional.windowSize())
                        .padded(convolutional.padding());
                builder.add(METRIC, map, last);
            }
        }
        return builder.buildFeatures();
    }

    /** The numbers in a window of images of that shape. */
    static int entries(ConvolutionalKernel kernel, Shape images) {
        return Math.toIntExact(images.get(0) * kernel.windowSize() * kernel.windowSize());
    }

    private static void checkSize(ConvolutionalKernel kernel, List<Round> rounds, ImageShape input)
            throws InvalidInputException {
        int less = kernel.windowSize() - 1;
        int size = Math.min(input.height(), input.width());
        for (Round round : rounds) {
            size += 2 * round.padding() - less;
        }
        int depth = kernel.depth() - rounds.size();
        if (size + 2 * kernel.padding() - depth * less < 1) {
            throw new InvalidInputException("Images of " + input + " are too small for a kernel of 'depth' "
                    + kernel.depth() + " with windows of 'kernelSize' " + kernel.windowSize()
                    + "; use a smaller depth, smaller windows or larger images.");
        }
    }

    /** The kernel on these features; each round takes one layer from it. */
    static KernelHead head(Kernel kernel, int rounds, Graph features) {
        Shape shape = features.output().shape();
        return switch (kernel) {
            case LaplaceKernel laplace -> new LaplaceHead(laplace.bandwidth(), features.outputs());
            case ConvolutionalKernel convolutional -> {
                Positions positions = new Positions(
                        (int) shape.get(1),
                        (int) shape.get(2),
                        convolutional.windowSize(),
                        convolutional.depth() - rounds);
                int source = features.output().inputs().getFirst();
                yield new ConvolutionalHead(
                        positions, convolutional.family() == ConvolutionalKernel.Family.CNTK, (int) shape.get(0), (int)
                                features.shape(source).get(0));
            }
        };
    }

    /** The description with the kernel as the last layer. */
    static NetworkDescription describe(
            String title, Kernel kernel, Graph features, int images, int outputs, boolean trained) {
        List<Layer> layers = new ArrayList<>();
        int last = features.nodes().size();
        for (Layer layer : features.layers()) {
            double depth = (double) layer.index() / last;
            layers.add(new Layer(
                    layer.index(), layer.name(), layer.kind(), depth, layer.convolution(), layer.structure()));
        }
        ImageShape input = features.input();
        ReceptiveField whole = new ReceptiveField(
                ReceptiveField.Extent.whole(input.height(), 0), ReceptiveField.Extent.whole(input.width(), 0));
        String operation = kernel.title() + (images == 0 ? ", not fitted" : " with " + images + " images");
        LayerStructure structure = new LayerStructure(operation, List.of(last - 1), List.of((long) outputs), 0, whole);
        layers.add(new Layer(last, KERNEL, LayerKind.KERNEL, 1, Optional.empty(), structure));
        return new NetworkDescription(title, input, outputs, layers, trained);
    }
}

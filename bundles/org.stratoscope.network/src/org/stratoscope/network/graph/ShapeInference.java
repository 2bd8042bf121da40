package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;

/** Finds the shape of a node's output for one image and refuses what does not fit. */
final class ShapeInference {

    private ShapeInference() {}

    static Shape infer(String name, Operation operation, List<Shape> shapes) throws InvalidInputException {
        NodeInputs inputs = new NodeInputs(name, shapes);
        ImageShapes images = new ImageShapes(inputs);
        AxisShapes axes = new AxisShapes(inputs);
        CombinedShapes combined = new CombinedShapes(inputs);
        return switch (operation) {
            case Operation.Convolution c -> images.convolution(c);
            case Operation.TransposedConvolution c -> images.transposed(c);
            case Operation.BatchNormalization n -> inputs.channels();
            case Operation.InstanceNormalization n -> inputs.image();
            case Operation.LocalResponseNormalization n -> inputs.image();
            case Operation.Activation a -> inputs.only();
            case Operation.LeakyRectifier l -> inputs.only();
            case Operation.ParametricRectifier r -> combined.rectified(r);
            case Operation.ExponentialLinear e -> inputs.only();
            case Operation.HardSigmoid h -> inputs.only();
            case Operation.Clipping c -> inputs.only();
            case Operation.Scaling c -> inputs.only();
            case Operation.Softmax s -> inputs.withAxis(s.axis());
            case Operation.MaxPooling p -> images.pooled(p.window(), p.ceiling());
            case Operation.AveragePooling p -> images.pooled(p.window(), p.ceiling());
            case Operation.AdaptiveAveragePooling p -> images.positions(p.height(), p.width());
            case Operation.GlobalAveragePooling p -> images.positions(1, 1);
            case Operation.GlobalMaxPooling p -> images.positions(1, 1);
            case Operation.Mean m -> axes.reduced(m);
            case Operation.Flatten f -> new Shape(inputs.only().size());
            case Operation.Reshaping r -> axes.reshaped(r.shape());
            case Operation.Permutation p -> axes.permuted(p.axes());
            case Operation.Linear l -> linear(inputs, l);
            case Operation.Addition a -> combined.sum();
            case Operation.Arithmetic a -> combined.combined(a);
            case Operation.MatrixProduct m -> combined.product();
            case Operation.Constant c -> constant(inputs, c);
            case Operation.Concatenation c -> combined.concatenated(c.axis());
            case Operation.Subsampling s -> images.subsampled(s.stride(), 0);
            case Operation.Slicing s -> axes.sliced(s.ranges());
            case Operation.PadShortcut s -> images.subsampled(s.stride(), s.before() + s.after());
            case Operation.Padding p -> axes.padded(p);
            case Operation.Resampling r -> axes.resampled(r);
            case Operation.Dropout d -> inputs.only();
        };
    }

    private static Shape linear(NodeInputs inputs, Operation.Linear l) throws InvalidInputException {
        if (inputs.only().dimension() != 1) {
            throw inputs.misfit(
                    "needs flat features but gets " + Shapes.text(inputs.only()) + "; put a flattening before it");
        }
        return new Shape(l.outputs());
    }

    private static Shape constant(NodeInputs inputs, Operation.Constant c) throws InvalidInputException {
        inputs.only();
        return c.shape();
    }
}

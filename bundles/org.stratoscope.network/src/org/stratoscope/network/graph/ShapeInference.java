package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;

/** Finds the shape of a node's output for one image and refuses what does not fit. */
final class ShapeInference {

    private final String name;
    private final List<Shape> inputs;

    private ShapeInference(String name, List<Shape> inputs) {
        this.name = name;
        this.inputs = inputs;
    }

    static Shape infer(String name, Operation operation, List<Shape> inputs) throws InvalidInputException {
        return new ShapeInference(name, inputs).infer(operation);
    }

    private Shape infer(Operation operation) throws InvalidInputException {
        return switch (operation) {
            case Operation.Convolution c -> convolution(c);
            case Operation.BatchNormalization n -> image();
            case Operation.Activation a -> only();
            case Operation.LeakyRectifier l -> only();
            case Operation.MaxPooling p -> pooled(p.window());
            case Operation.AveragePooling p -> pooled(p.window());
            case Operation.GlobalAveragePooling p -> new Shape(image().get(0), 1, 1);
            case Operation.Flatten f -> new Shape(only().size());
            case Operation.Linear l -> new Shape(linearOutputs(l));
            case Operation.Addition a -> sum();
            case Operation.Concatenation c -> concatenated();
            case Operation.Subsampling s -> subsampled(s.stride(), 0);
            case Operation.PadShortcut s -> subsampled(s.stride(), s.before() + s.after());
            case Operation.Padding p -> {
                Shape image = image();
                yield new Shape(image.get(0), image.get(1) + p.top() + p.bottom(), image.get(2) + p.left() + p.right());
            }
        };
    }

    private Shape convolution(Operation.Convolution c) throws InvalidInputException {
        Shape image = image();
        if (image.get(0) % c.groups() != 0 || c.outputs() % c.groups() != 0) {
            throw misfit("cannot cut " + image.get(0) + " channels and " + c.outputs() + " filters into " + c.groups()
                    + " groups; choose numbers that the groups divide");
        }
        return new Shape(
                c.outputs(),
                extent("height", image.get(1), c.kernelHeight(), c),
                extent("width", image.get(2), c.kernelWidth(), c));
    }

    private long extent(String axis, long size, int kernel, Operation.Convolution c) throws InvalidInputException {
        long reach = (long) c.dilation() * (kernel - 1) + 1;
        long padded = size + 2L * c.padding();
        if (padded < reach) {
            throw tooLarge(axis, reach, padded);
        }
        return (padded - reach) / c.stride() + 1;
    }

    private Shape pooled(Window w) throws InvalidInputException {
        Shape image = image();
        return new Shape(
                image.get(0),
                extent("height", image.get(1), w.kernelHeight(), w.strideHeight(), w.paddingHeight(), w.ceiling()),
                extent("width", image.get(2), w.kernelWidth(), w.strideWidth(), w.paddingWidth(), w.ceiling()));
    }

    /** PyTorch's rule: with ceiling, a last window may hang over the end but must start inside image or front padding. */
    private long extent(String axis, long size, int kernel, int stride, int padding, boolean ceiling)
            throws InvalidInputException {
        long room = size + 2L * padding - kernel;
        if (room < 0) {
            throw tooLarge(axis, kernel, size + 2L * padding);
        }
        long count = (ceiling ? Math.ceilDiv(room, stride) : room / stride) + 1;
        return ceiling && (count - 1) * stride >= size + padding ? count - 1 : count;
    }

    private long linearOutputs(Operation.Linear l) throws InvalidInputException {
        if (only().dimension() != 1) {
            throw misfit("needs flat features but gets " + Shapes.text(only()) + "; put a flattening before it");
        }
        return l.outputs();
    }

    private Shape sum() throws InvalidInputException {
        Shape first = several();
        for (Shape other : inputs) {
            if (!other.equals(first)) {
                throw misfit("cannot add " + Shapes.text(first) + " and " + Shapes.text(other)
                        + "; both must have the same shape");
            }
        }
        return first;
    }

    private Shape concatenated() throws InvalidInputException {
        Shape first = several();
        long channels = 0;
        for (Shape other : inputs) {
            if (other.dimension() != first.dimension() || !other.slice(1).equals(first.slice(1))) {
                throw misfit("cannot join " + Shapes.text(first) + " and " + Shapes.text(other)
                        + "; all but the channels must agree");
            }
            channels += other.get(0);
        }
        return new Shape(channels).addAll(first.slice(1));
    }

    private Shape subsampled(int stride, int moreChannels) throws InvalidInputException {
        Shape image = image();
        return new Shape(
                image.get(0) + moreChannels, Math.ceilDiv(image.get(1), stride), Math.ceilDiv(image.get(2), stride));
    }

    private Shape image() throws InvalidInputException {
        if (only().dimension() != 3) {
            throw misfit("needs channels, height and width but gets " + Shapes.text(only()));
        }
        return only();
    }

    private Shape only() throws InvalidInputException {
        if (inputs.size() != 1) {
            throw misfit("needs one input but gets " + inputs.size());
        }
        return inputs.getFirst();
    }

    private Shape several() throws InvalidInputException {
        if (inputs.size() < 2) {
            throw misfit("needs two inputs or more but gets " + inputs.size());
        }
        return inputs.getFirst();
    }

    private InvalidInputException tooLarge(String axis, long kernel, long available) {
        return misfit("has a kernel of " + axis + " " + kernel + " but its input has only " + available
                + "; use a smaller kernel, more padding or fewer poolings and strides");
    }

    private InvalidInputException misfit(String problem) {
        return new InvalidInputException("The layer " + name + " " + problem + ".");
    }
}

package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.stratoscope.api.errors.InvalidInputException;

/** The shapes that operations on axes have. */
record AxisShapes(NodeInputs inputs) {

    Shape resampled(Operation.Resampling r) throws InvalidInputException {
        return replaced(inputs.withAxis(r.axis()), r.axis(), r.length());
    }

    Shape reduced(Operation.Mean mean) throws InvalidInputException {
        Shape shape = inputs.only();
        if (new HashSet<>(mean.axes()).size() != mean.axes().size()) {
            throw inputs.misfit("takes the mean along an axis twice");
        }
        for (int axis : mean.axes()) {
            inputs.withAxis(axis);
            shape = replaced(shape, axis, 1);
        }
        Shape full = shape;
        return mean.keep()
                ? full
                : new Shape(LongStream.range(0, full.dimension())
                        .filter(axis -> !mean.axes().contains((int) axis))
                        .map(axis -> full.get((int) axis))
                        .toArray());
    }

    Shape reshaped(Shape shape) throws InvalidInputException {
        if (shape.size() != inputs.only().size()) {
            throw inputs.misfit("cannot give " + Shapes.text(inputs.only()) + " the shape " + Shapes.text(shape)
                    + "; both must have as many values");
        }
        return shape;
    }

    Shape permuted(List<Integer> axes) throws InvalidInputException {
        Shape shape = inputs.only();
        if (axes.size() != shape.dimension() || new HashSet<>(axes).size() != axes.size()) {
            throw inputs.misfit("cannot order the axes of " + Shapes.text(shape) + " as " + axes);
        }
        for (int axis : axes) {
            inputs.withAxis(axis);
        }
        return new Shape(axes.stream().mapToLong(shape::get).toArray());
    }

    Shape sliced(List<Operation.Range> ranges) throws InvalidInputException {
        Shape shape = inputs.only();
        if (ranges.size() != shape.dimension()) {
            throw inputs.misfit("cuts " + ranges.size() + " axes but gets " + Shapes.text(shape));
        }
        for (int axis = 0; axis < ranges.size(); axis++) {
            if (ranges.get(axis).end() > shape.get(axis)) {
                throw inputs.misfit("keeps indices up to " + ranges.get(axis).end() + " of axis " + axis + " of "
                        + Shapes.text(shape));
            }
        }
        return new Shape(ranges.stream().mapToLong(Operation.Range::count).toArray());
    }

    Shape padded(Operation.Padding p) throws InvalidInputException {
        Shape shape = inputs.only();
        if (p.before().size() != shape.dimension() || p.after().size() != shape.dimension()) {
            throw inputs.misfit("pads " + p.before().size() + " axes but gets " + Shapes.text(shape));
        }
        long[] sizes = shape.getShape().clone();
        for (int axis = 0; axis < sizes.length; axis++) {
            int most = Math.max(p.before().get(axis), p.after().get(axis));
            long available = axis == 0 ? 0 : sizes[axis] - (p.fill() == Operation.Fill.REFLECTION ? 1 : 0);
            boolean needsPixels = p.fill() == Operation.Fill.REFLECTION || p.fill() == Operation.Fill.CIRCULAR;
            if (needsPixels && most > available || p.fill() == Operation.Fill.EDGE && axis == 0 && most > 0) {
                throw inputs.misfit("cannot continue axis " + axis + " of " + Shapes.text(shape) + " by " + most
                        + " values; use less padding or zeros");
            }
            sizes[axis] += p.before().get(axis) + p.after().get(axis);
        }
        return new Shape(sizes);
    }

    /** The same shape with another length of one axis. */
    static Shape replaced(Shape shape, int axis, long length) {
        long[] sizes = shape.getShape().clone();
        sizes[axis] = length;
        return new Shape(sizes);
    }
}

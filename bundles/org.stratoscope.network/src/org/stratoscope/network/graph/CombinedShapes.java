package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;

/** The shapes that combinations of several inputs have. */
record CombinedShapes(NodeInputs inputs) {

    Shape rectified(Operation.ParametricRectifier r) throws InvalidInputException {
        return broadcast(inputs.only(), r.slopes(), true);
    }

    Shape sum() throws InvalidInputException {
        Shape first = inputs.several();
        for (Shape other : inputs.shapes()) {
            if (!other.equals(first)) {
                throw inputs.misfit("cannot add " + Shapes.text(first) + " and " + Shapes.text(other)
                        + "; both must have the same shape");
            }
        }
        return first;
    }

    Shape combined(Operation.Arithmetic a) throws InvalidInputException {
        Shape first = a.constant().isPresent() ? inputs.only() : inputs.several();
        if (a.constant().isEmpty() && inputs.shapes().size() > 2) {
            throw inputs.misfit(
                    "combines two inputs but gets " + inputs.shapes().size());
        }
        Shape second = a.constant().orElse(inputs.shapes().getLast());
        return broadcast(first, second, a.constant().isPresent());
    }

    /** The common shape of two that repeat axes of length one; the axis of the images must stay in front of all. */
    private Shape broadcast(Shape first, Shape second, boolean constant) throws InvalidInputException {
        Optional<Shape> common = Shapes.broadcast(first, second);
        boolean sameAxes = constant ? second.dimension() <= first.dimension() : first.dimension() == second.dimension();
        if (common.isEmpty() || !sameAxes) {
            throw inputs.misfit("cannot combine " + Shapes.text(first) + " and " + Shapes.text(second)
                    + " value by value; axes must agree or have length one");
        }
        return common.get();
    }

    Shape product() throws InvalidInputException {
        Shape first = inputs.several();
        Shape second = inputs.shapes().getLast();
        int axes = first.dimension();
        if (inputs.shapes().size() != 2
                || axes < 2
                || second.dimension() != axes
                || first.get(axes - 1) != second.get(axes - 2)) {
            throw inputs.misfit(
                    "cannot multiply " + Shapes.text(first) + " and " + Shapes.text(second) + " as matrices");
        }
        Shape stack = broadcast(first.slice(0, axes - 2), second.slice(0, axes - 2), false);
        return stack.add(first.get(axes - 2)).add(second.get(axes - 1));
    }

    Shape concatenated(int axis) throws InvalidInputException {
        Shape first = inputs.several();
        long length = 0;
        for (Shape other : inputs.shapes()) {
            if (other.dimension() != first.dimension()
                    || axis >= first.dimension()
                    || !AxisShapes.replaced(other, axis, 1).equals(AxisShapes.replaced(first, axis, 1))) {
                throw inputs.misfit("cannot join " + Shapes.text(first) + " and " + Shapes.text(other) + "; all but "
                        + (axis == 0 ? "the channels" : "axis " + axis) + " must agree");
            }
            length += other.get(axis);
        }
        return AxisShapes.replaced(first, axis, length);
    }
}

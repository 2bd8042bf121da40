package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * The shapes that a node gets for one image, and the sentence when they do not fit.
 *
 * @param name the node
 */
record NodeInputs(String name, List<Shape> shapes) {

    /** The only input, which must have that axis. */
    Shape withAxis(int axis) throws InvalidInputException {
        if (axis < 0 || axis >= only().dimension()) {
            throw misfit("needs an axis " + axis + " but gets " + Shapes.text(only()));
        }
        return only();
    }

    /** Channels and anything behind them. */
    Shape channels() throws InvalidInputException {
        if (only().dimension() < 1 || only().dimension() > 3) {
            throw misfit("needs channels, height and width but gets " + Shapes.text(only()));
        }
        return only();
    }

    /** The only input, which must be an image or a line of positions. */
    Shape image() throws InvalidInputException {
        if (only().dimension() != 3 && only().dimension() != 2) {
            throw misfit("needs channels, height and width but gets " + Shapes.text(only()));
        }
        return only();
    }

    /** The only input. */
    Shape only() throws InvalidInputException {
        if (shapes.size() != 1) {
            throw misfit("needs one input but gets " + shapes.size());
        }
        return shapes.getFirst();
    }

    /** The first of two inputs or more. */
    Shape several() throws InvalidInputException {
        if (shapes.size() < 2) {
            throw misfit("needs two inputs or more but gets " + shapes.size());
        }
        return shapes.getFirst();
    }

    /** Says that a window does not fit along an axis. */
    InvalidInputException tooLarge(String axis, long kernel, long available) {
        return misfit("has a kernel of " + axis + " " + kernel + " but its input has only " + available
                + "; use a smaller kernel, more padding or fewer poolings and strides");
    }

    /** Makes a sentence about the node. */
    InvalidInputException misfit(String problem) {
        return new InvalidInputException("The layer " + name + " " + problem + ".");
    }
}

package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.stream.LongStream;
import org.stratoscope.api.errors.InvalidInputException;

/** The shapes that operations on images have. */
record ImageShapes(NodeInputs inputs) {

    Shape convolution(Operation.Convolution c) throws InvalidInputException {
        checkGroups(c.outputs(), c.groups());
        return WindowShapes.slide(inputs.image(), c.outputs(), c.window(), false, inputs::tooLarge);
    }

    Shape transposed(Operation.TransposedConvolution c) throws InvalidInputException {
        checkGroups(c.outputs(), c.groups());
        Shape shape = WindowShapes.transposed(inputs.image(), c);
        if (LongStream.of(shape.getShape()).anyMatch(size -> size < 1)) {
            throw inputs.misfit(
                    "leaves nothing of " + Shapes.text(inputs.image()) + "; use less padding or a larger kernel");
        }
        return shape;
    }

    private void checkGroups(int outputs, int groups) throws InvalidInputException {
        if (inputs.image().get(0) % groups != 0 || outputs % groups != 0) {
            throw inputs.misfit("cannot cut " + inputs.image().get(0) + " channels and " + outputs + " filters into "
                    + groups + " groups; choose numbers that the groups divide");
        }
    }

    Shape pooled(Window window, boolean ceiling) throws InvalidInputException {
        return WindowShapes.slide(inputs.image(), inputs.image().get(0), window, ceiling, inputs::tooLarge);
    }

    /** As many channels with other positions. */
    Shape positions(long height, long width) throws InvalidInputException {
        Shape image = inputs.image();
        return WindowShapes.like(image, image.get(0), height, width);
    }

    Shape subsampled(int stride, int moreChannels) throws InvalidInputException {
        Shape image = inputs.image();
        return WindowShapes.like(
                image,
                image.get(0) + moreChannels,
                Math.ceilDiv(WindowShapes.height(image), stride),
                Math.ceilDiv(WindowShapes.width(image), stride));
    }
}

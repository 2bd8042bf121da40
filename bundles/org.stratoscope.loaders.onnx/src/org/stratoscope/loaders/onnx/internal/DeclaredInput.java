package org.stratoscope.loaders.onnx.internal;

import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.loaders.onnx.internal.graph.Live;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;

/**
 * The one input of a model.
 *
 * @param name its name
 * @param type the type of its numbers
 * @param axes its axes with that of the images in front; zero where the length is left open
 */
record DeclaredInput(String name, ElementType type, List<Long> axes) {

    private static final List<Long> ANY_IMAGE = List.of(0L, 0L, 0L, 0L);

    DeclaredInput {
        axes = List.copyOf(axes);
    }

    static DeclaredInput of(Model model) throws OnnxException {
        List<ValueInfoProto> inputs = model.inputs();
        if (inputs.size() != 1) {
            String names = inputs.stream().map(ValueInfoProto::getName).collect(Collectors.joining(", "));
            throw OnnxException.unsupported("has " + inputs.size() + " inputs (" + names
                    + "), but a network has one, its images; export it with its weights as constants.");
        }
        ValueInfoProto input = inputs.getFirst();
        TypeProto.Tensor tensor = input.getType().getTensorType();
        if (!input.getType().hasTensorType()) {
            throw OnnxException.unsupported("has an input '" + input.getName() + "' that is no tensor.");
        }
        ElementType type = ElementType.of(tensor.getElemType());
        if (!type.isFloating()) {
            throw OnnxException.unsupported("has an input '" + input.getName()
                    + "' of whole numbers, but images are given as fractions; export it for float images.");
        }
        return new DeclaredInput(input.getName(), type, tensor.hasShape() ? axes(tensor.getShape()) : ANY_IMAGE);
    }

    private static List<Long> axes(TensorShapeProto shape) {
        List<Long> axes = new ArrayList<>();
        for (TensorShapeProto.Dimension axis : shape.getDimList()) {
            axes.add(Math.max(0, axis.getDimValue()));
        }
        return axes;
    }

    /** The input for images of a shape. */
    Live live(ImageShape image, Path file) throws OnnxException, InvalidInputException {
        List<Long> wanted = switch (axes.size()) {
            case 4 -> List.of((long) image.channels(), (long) image.height(), (long) image.width());
            case 3 -> List.of((long) image.channels(), (long) image.height() * image.width());
            case 2 -> List.of((long) image.size());
            default ->
                throw OnnxException.unsupported("has an input '" + name + "' with " + axes.size()
                        + " axes; images need (images, channels, height, width).");
        };
        boolean fits = axes.size() != 3 || image.height() == 1;
        for (int axis = 1; axis < axes.size(); axis++) {
            fits &= axes.get(axis) == 0 || axes.get(axis).equals(wanted.get(axis - 1));
        }
        if (!fits) {
            throw new InvalidInputException("The model " + file + " takes images of shape " + text()
                    + ", but the data has images of shape " + image
                    + "; choose data of that shape or resize its images.");
        }
        long images = axes.getFirst() == 0 ? Scope.ANY : axes.getFirst();
        return new Live(type, image, wanted, true, images);
    }

    private String text() {
        return axes.stream()
                .skip(1)
                .map(length -> length == 0 ? "any" : length.toString())
                .collect(Collectors.joining(" x "));
    }
}

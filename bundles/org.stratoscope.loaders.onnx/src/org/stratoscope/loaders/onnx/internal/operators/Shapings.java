package org.stratoscope.loaders.onnx.internal.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;

/** The same values in other shapes and orders. */
final class Shapings {

    private Shapings() {}

    static List<Value> reshape(Call call) throws OnnxException {
        long[] shape = NewShapes.reshaped(call, call.shape());
        if (!call.scope().batched()) {
            return call.reshape(shape);
        }
        if (shape.length == 0 || shape[0] != call.scope().images()) {
            throw OnnxException.mixesImages(
                    "gives images the shape " + Arrays.toString(shape) + ", which does not keep their axis.");
        }
        return call.reshape(Arrays.copyOfRange(shape, 1, shape.length));
    }

    static List<Value> flatten(Call call) throws OnnxException {
        long[] image = call.scope().imageShape(call.computed(0));
        long[] flat = NewShapes.flattened(call, call.shape());
        if (!call.scope().batched()) {
            return call.reshape(flat);
        }
        if (flat[0] != call.scope().images()) {
            throw OnnxException.mixesImages("flattens images together.");
        }
        return call.reshape(Tensor.size(image));
    }

    static List<Value> squeeze(Call call) throws OnnxException {
        return kept(call, NewShapes.squeezed(call, call.shape()));
    }

    static List<Value> unsqueeze(Call call) throws OnnxException {
        return kept(call, NewShapes.unsqueezed(call, call.shape()));
    }

    /** Takes a shape whose axes keep their order, the first of them being that of the images. */
    private static List<Value> kept(Call call, NewShapes.Moved moved) throws OnnxException {
        if (!call.scope().batched()) {
            return call.reshape(moved.shape());
        }
        if (!moved.keepsFirst()) {
            throw OnnxException.mixesImages("moves the axis of the images.");
        }
        return call.reshape(Arrays.copyOfRange(moved.shape(), 1, moved.shape().length));
    }

    static List<Value> transpose(Call call) throws OnnxException {
        int rank = call.rank();
        int[] axes = call.attributes()
                .integers("perm")
                .orElse(IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray());
        int offset = call.scope().offset();
        if (axes.length != rank || offset == 1 && axes[0] != 0) {
            throw OnnxException.mixesImages("moves the axis of the images.");
        }
        return call.apply(new Operation.Permutation(Arrays.stream(axes)
                .skip(offset)
                .map(axis -> axis - offset)
                .boxed()
                .toList()));
    }

    static List<Value> concatenation(Call call) throws OnnxException {
        int rank = 0;
        for (int i = 0; i < call.inputs().size(); i++) {
            rank = Math.max(rank, call.scope().shape(call.input(i)).length);
        }
        int axis = call.scope().axis(call.attributes().integer("axis", 1), rank);
        List<Value.Computed> parts = new ArrayList<>();
        for (int i = 0; i < call.inputs().size(); i++) {
            Value part = call.input(i);
            if (!(part instanceof Value.Fixed fixed && fixed.tensor().size() == 0)) {
                parts.add(call.scope().computed(call.name() + ".constant", part, rank));
            }
        }
        return List.of(
                parts.size() == 1
                        ? parts.getFirst()
                        : call.scope()
                                .add(
                                        call.name(),
                                        new Operation.Concatenation(axis),
                                        parts.toArray(Value.Computed[]::new)));
    }

    static List<Value> depthToSpace(Call call) throws OnnxException {
        Value.Computed x = call.images();
        long block = block(call);
        long[] image = image(call, x);
        long channels = image[0] / (block * block);
        if (channels * block * block != image[0]) {
            throw OnnxException.damaged("cannot cut " + image[0] + " channels into blocks of " + block + ".");
        }
        boolean columnsFirst = call.attributes().text("mode", "DCR").equals("CRD");
        long[] cut = columnsFirst
                ? new long[] {channels, block, block, image[1], image[2]}
                : new long[] {block, block, channels, image[1], image[2]};
        List<Integer> order = columnsFirst ? List.of(0, 3, 1, 4, 2) : List.of(2, 3, 0, 4, 1);
        return moved(call, x, cut, order, channels, image[1] * block, image[2] * block);
    }

    static List<Value> spaceToDepth(Call call) throws OnnxException {
        Value.Computed x = call.images();
        long block = block(call);
        long[] image = image(call, x);
        if (image[1] % block != 0 || image[2] % block != 0) {
            throw OnnxException.damaged("cannot cut " + image[1] + " x " + image[2] + " into blocks of " + block + ".");
        }
        boolean channelsFirst = call.attributes().text("mode", "DCR").equals("CRD");
        long[] cut = {image[0], image[1] / block, block, image[2] / block, block};
        return moved(
                call,
                x,
                cut,
                channelsFirst ? List.of(0, 2, 4, 1, 3) : List.of(2, 4, 0, 1, 3),
                image[0] * block * block,
                image[1] / block,
                image[2] / block);
    }

    private static List<Value> moved(Call call, Value.Computed x, long[] cut, List<Integer> order, long... shape)
            throws OnnxException {
        Scope scope = call.scope();
        Value.Computed pieces = scope.reshape(call.name() + ".cut", x, cut);
        Value.Computed ordered = scope.add(call.name() + ".order", new Operation.Permutation(order), pieces);
        return List.of(scope.reshape(call.name(), ordered, shape));
    }

    private static long block(Call call) throws OnnxException {
        int block = call.attributes().integer("blocksize", 0);
        if (block < 1) {
            throw OnnxException.damaged("has a blocksize of " + block + ".");
        }
        return block;
    }

    private static long[] image(Call call, Value.Computed x) throws OnnxException {
        long[] image = call.scope().imageShape(x);
        if (image.length != 3) {
            throw OnnxException.damaged("needs images with height and width.");
        }
        return LongStream.of(image).toArray();
    }
}

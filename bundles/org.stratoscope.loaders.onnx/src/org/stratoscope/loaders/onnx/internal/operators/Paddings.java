package org.stratoscope.loaders.onnx.internal.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Operation.Fill;

/** Axes made longer, or shorter, at their ends. */
final class Paddings {

    private static final long LARGEST = 1L << 20;

    private Paddings() {}

    static List<Value> pad(Call call) throws OnnxException {
        Scope scope = call.scope();
        Value.Computed x = call.computed(0);
        int rank = call.rank();
        int[][] pads = pads(call, rank);
        int offset = scope.offset();
        if (offset == 1 && (pads[0][0] != 0 || pads[1][0] != 0)) {
            throw OnnxException.mixesImages("pads the axis of the images.");
        }
        int[] before = Arrays.copyOfRange(pads[0], offset, rank);
        int[] after = Arrays.copyOfRange(pads[1], offset, rank);
        Fill fill = fill(call);
        x = shortened(call, x, before, after);
        if (nothing(before) && nothing(after)) {
            return List.of(x);
        }
        boolean direct = fill == Fill.CONSTANT || before.length == 3 && before[0] == 0 && after[0] == 0;
        if (direct && (fill == Fill.CONSTANT || fits(fill, scope.imageShape(x), before, after))) {
            return List.of(
                    scope.add(call.name(), new Operation.Padding(list(before), list(after), fill, value(call)), x));
        }
        for (int axis = 0; axis < before.length; axis++) {
            if (before[axis] > 0 || after[axis] > 0) {
                x = Selections.choose(
                        call, x, axis, continued(fill, scope.imageShape(x)[axis], before[axis], after[axis]));
            }
        }
        return List.of(x);
    }

    private static boolean fits(Fill fill, long[] image, int[] before, int[] after) {
        boolean fits = true;
        for (int axis = 1; axis < image.length; axis++) {
            long available = image[axis] - (fill == Fill.REFLECTION ? 1 : 0);
            fits &= fill == Fill.EDGE || Math.max(before[axis], after[axis]) <= available;
        }
        return fits;
    }

    private static boolean nothing(int[] pads) {
        return Arrays.stream(pads).allMatch(pad -> pad == 0);
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Cuts what negative numbers ask for, and sets them to zero. */
    private static Value.Computed shortened(Call call, Value.Computed x, int[] before, int[] after)
            throws OnnxException {
        long[] image = call.scope().imageShape(x);
        List<Operation.Range> ranges = new ArrayList<>();
        boolean cut = false;
        for (int axis = 0; axis < before.length; axis++) {
            int start = Math.max(0, -before[axis]);
            int end = Math.toIntExact(image[axis] - Math.max(0, -after[axis]));
            if (end <= start) {
                throw OnnxException.unsupported("leaves nothing of an axis.");
            }
            ranges.add(new Operation.Range(start, end, 1));
            cut |= start > 0 || end < image[axis];
            before[axis] = Math.max(0, before[axis]);
            after[axis] = Math.max(0, after[axis]);
        }
        return cut ? call.scope().add(call.name() + ".cut", new Operation.Slicing(ranges), x) : x;
    }

    /** For each place of the longer axis the one it repeats. */
    private static int[] continued(Fill fill, long length, int before, int after) {
        int[] chosen = new int[Math.toIntExact(before + length + after)];
        long period = Math.max(1, 2 * (length - 1));
        for (int i = 0; i < chosen.length; i++) {
            long place = (long) i - before;
            chosen[i] = (int)
                    switch (fill) {
                        case EDGE -> Math.clamp(place, 0, length - 1);
                        case CIRCULAR -> Math.floorMod(place, length);
                        case REFLECTION, CONSTANT -> {
                            long folded = Math.floorMod(place, period);
                            yield Math.min(folded, length == 1 ? 0 : period - folded);
                        }
                    };
        }
        return chosen;
    }

    private static Fill fill(Call call) throws OnnxException {
        String mode = call.attributes().text("mode", "constant");
        return switch (mode) {
            case "constant" -> Fill.CONSTANT;
            case "reflect" -> Fill.REFLECTION;
            case "edge" -> Fill.EDGE;
            case "wrap" -> Fill.CIRCULAR;
            default -> throw OnnxException.unsupported("has the mode '" + mode + "'.");
        };
    }

    private static double value(Call call) throws OnnxException {
        if (call.opset() < 11) {
            return call.attributes().number("value", 0);
        }
        Optional<Tensor> value = call.constant(2);
        if (value.isPresent() && value.get().size() != 1) {
            throw OnnxException.damaged("has a value that is not one number.");
        }
        return value.isPresent() ? value.get().number(0) : 0;
    }

    /** What is added in front of and behind each axis. */
    private static int[][] pads(Call call, int rank) throws OnnxException {
        long[] values = call.opset() < 11
                ? call.attributes()
                        .longs(call.opset() < 2 ? "paddings" : "pads")
                        .orElseThrow(() -> OnnxException.damaged("lacks its pads."))
                : call.required(1).integers();
        long[] axes = (call.opset() < 18 ? Optional.<Tensor>empty() : call.constant(3))
                .map(Tensor::integers)
                .orElse(LongStream.range(0, rank).toArray());
        if (values.length != 2 * axes.length) {
            throw OnnxException.damaged("has " + values.length + " pads for " + axes.length + " axes.");
        }
        int[][] pads = new int[2][rank];
        for (int i = 0; i < axes.length; i++) {
            int axis = Scope.positive(axes[i], rank);
            if (Math.abs(values[i]) > LARGEST || Math.abs(values[axes.length + i]) > LARGEST) {
                throw OnnxException.unsupported("pads by more than " + LARGEST + ".");
            }
            pads[0][axis] = (int) values[i];
            pads[1][axis] = (int) values[axes.length + i];
        }
        return pads;
    }
}

package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Optional;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** The indices that nodes keep of each axis. */
final class Indices {

    private Indices() {}

    /** For each axis the indices that a Slice keeps, in order; null for an axis it does not mention. */
    static int[][] sliced(Call call, long[] shape) throws OnnxException {
        boolean attributes = call.opset() < 10;
        long[] starts = attributes ? required(call, "starts") : call.required(1).integers();
        long[] ends = attributes ? required(call, "ends") : call.required(2).integers();
        Optional<long[]> named =
                attributes ? call.attributes().longs("axes") : call.constant(3).map(Tensor::integers);
        long[] axes = named.orElse(LongStream.range(0, starts.length).toArray());
        long[] steps = (attributes ? Optional.<long[]>empty() : call.constant(4).map(Tensor::integers))
                .orElse(LongStream.generate(() -> 1).limit(starts.length).toArray());
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw OnnxException.damaged("has different numbers of starts, ends, axes and steps.");
        }
        int[][] indices = new int[shape.length][];
        for (int i = 0; i < starts.length; i++) {
            int axis = Scope.positive(axes[i], shape.length);
            indices[axis] = progression(shape[axis], starts[i], ends[i], steps[i]);
        }
        return indices;
    }

    private static long[] required(Call call, String name) throws OnnxException {
        return call.attributes().longs(name).orElseThrow(() -> OnnxException.damaged("lacks its " + name + "."));
    }

    private static int[] progression(long length, long start, long end, long step) throws OnnxException {
        if (step == 0) {
            throw OnnxException.damaged("has a step of zero.");
        }
        if (start == 0 && step == 1 && end >= length) {
            // Everything: also of an axis of images whose length is not known.
            return null;
        }
        long lowest = step > 0 ? 0 : -1;
        long highest = step > 0 ? length : length - 1;
        long first = clamp(start < 0 ? start + length : start, 0, highest);
        long last = clamp(end < 0 ? end + length : end, lowest, highest);
        if (step < 0 && end < -length) {
            last = -1;
        }
        long distance = step > 0 ? last - first : first - last;
        long stride = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
        long count = distance <= 0 ? 0 : (distance - 1) / stride + 1;
        if (count > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("keeps " + count + " places of an axis.");
        }
        int[] indices = new int[(int) count];
        for (int i = 0; i < count; i++) {
            indices[i] = Math.toIntExact(first + i * step);
        }
        return indices;
    }

    private static long clamp(long value, long lowest, long highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /** Places counted from the front. */
    static int[] gathered(Tensor places, long length) throws OnnxException {
        if (places.size() > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("gathers " + places.size() + " places.");
        }
        int[] chosen = new int[places.size()];
        for (int i = 0; i < chosen.length; i++) {
            long place = places.integer(i);
            if (place < -length || place >= length) {
                throw OnnxException.damaged("gathers place " + place + " of " + length + ".");
            }
            chosen[i] = (int) (place < 0 ? place + length : place);
        }
        return chosen;
    }
}

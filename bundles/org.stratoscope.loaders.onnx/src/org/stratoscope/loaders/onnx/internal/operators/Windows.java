package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.network.graph.Window;

/**
 * The windows of a convolution or pooling, one entry for each axis of positions.
 *
 * @param kernel lengths of the windows
 * @param strides distances between windows
 * @param dilations distances between neighbours in a window
 * @param before padding in front of each axis
 * @param after padding behind each axis
 * @param rule how padding is found where the file does not give it
 */
record Windows(int[] kernel, int[] strides, int[] dilations, int[] before, int[] after, String rule) {

    static final String GIVEN = "NOTSET";
    static final String MORE_BEHIND = "SAME_UPPER";
    static final String MORE_IN_FRONT = "SAME_LOWER";
    static final String NONE = "VALID";

    /** Reads the attributes; the kernel's shape is that of the weight where the file does not repeat it. */
    static Windows of(Call call, int[] kernel) throws OnnxException {
        int axes = kernel.length;
        int[] given = call.attributes().integers("kernel_shape").orElse(kernel);
        if (!Arrays.equals(given, kernel)) {
            throw OnnxException.damaged("has the kernel shape " + Arrays.toString(given) + " but a weight for "
                    + Arrays.toString(kernel) + ".");
        }
        int[] pads = lengths(call, "pads", 2 * axes, 0);
        for (int pad : pads) {
            if (pad < 0) {
                throw OnnxException.unsupported("has negative padding.");
            }
        }
        String rule = call.attributes().text("auto_pad", GIVEN);
        if (!rule.equals(GIVEN) && !rule.equals(MORE_BEHIND) && !rule.equals(MORE_IN_FRONT) && !rule.equals(NONE)) {
            throw OnnxException.damaged("has an unknown auto_pad '" + rule + "'.");
        }
        if (!rule.equals(GIVEN)) {
            Arrays.fill(pads, 0);
        }
        return new Windows(
                kernel,
                lengths(call, "strides", axes, 1),
                lengths(call, "dilations", axes, 1),
                Arrays.copyOf(pads, axes),
                Arrays.copyOfRange(pads, axes, 2 * axes),
                rule);
    }

    private static int[] lengths(Call call, String name, int count, int otherwise) throws OnnxException {
        int[] standard = new int[count];
        Arrays.fill(standard, otherwise);
        int[] values = call.attributes().integers(name).orElse(standard);
        if (values.length != count) {
            throw OnnxException.damaged(
                    "has " + values.length + " numbers in '" + name + "', but its input needs " + count + ".");
        }
        return values.clone();
    }

    /** The same with the padding that gives as many windows as strides fit into the positions. */
    Windows padded(long[] positions) {
        if (!rule.equals(MORE_BEHIND) && !rule.equals(MORE_IN_FRONT)) {
            return this;
        }
        int[] front = new int[kernel.length];
        int[] behind = new int[kernel.length];
        for (int axis = 0; axis < kernel.length; axis++) {
            WindowAxis same = WindowAxis.same(positions[axis], kernel[axis], strides[axis], dilations[axis]);
            boolean moreBehind = rule.equals(MORE_BEHIND);
            front[axis] = moreBehind ? same.before() : same.after();
            behind[axis] = moreBehind ? same.after() : same.before();
        }
        return new Windows(kernel, strides, dilations, front, behind, GIVEN);
    }

    /** The window with its padding, for lines of positions as for planes. */
    Window window() {
        WindowAxis last = axis(kernel.length - 1);
        return new Window(kernel.length == 1 ? WindowAxis.of(1) : axis(0), last);
    }

    private WindowAxis axis(int axis) {
        return axis(axis, before[axis], after[axis]);
    }

    /** One axis of the windows with other padding. */
    WindowAxis axis(int axis, int front, int behind) {
        return new WindowAxis(kernel[axis], strides[axis], front, behind, dilations[axis]);
    }
}

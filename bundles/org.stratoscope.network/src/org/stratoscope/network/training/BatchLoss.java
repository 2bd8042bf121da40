package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/**
 * The loss of one batch and its derivative.
 *
 * @param cotangent derivative of the mean loss by the outputs, of their shape
 */
record BatchLoss(Summary summary, NDArray cotangent) {

    /**
     * What remains of a step.
     *
     * @param mean mean loss over the images
     * @param right how many images were classified right
     * @param images number of images
     */
    record Summary(double mean, int right, int images) {}

    /** Computes the loss of outputs of shape (images, outputs); the cotangent belongs to the manager. */
    static BatchLoss of(Loss loss, NDArray outputs, int[] labels, NDManager manager) {
        boolean wide = outputs.getDataType() == DataType.FLOAT64;
        int width = (int) outputs.getShape().get(1);
        double[] values = wide ? outputs.toDoubleArray() : widened(outputs.toFloatArray());
        double[] cotangent = new double[values.length];
        double[] gradient = new double[width];
        double mean = 0;
        int right = 0;
        for (int image = 0; image < labels.length; image++) {
            double[] row = Arrays.copyOfRange(values, image * width, (image + 1) * width);
            mean += loss.add(row, labels[image], 1.0 / labels.length, gradient);
            right += answer(row) == labels[image] ? 1 : 0;
            System.arraycopy(gradient, 0, cotangent, image * width, width);
        }
        NDArray tensor = wide
                ? manager.create(cotangent, outputs.getShape())
                : manager.create(narrowed(cotangent), outputs.getShape());
        return new BatchLoss(new Summary(mean, right, labels.length), tensor);
    }

    private static int answer(double[] outputs) {
        if (outputs.length == 1) {
            return outputs[0] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < outputs.length; k++) {
            best = outputs[k] > outputs[best] ? k : best;
        }
        return best;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return wide;
    }

    private static float[] narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}

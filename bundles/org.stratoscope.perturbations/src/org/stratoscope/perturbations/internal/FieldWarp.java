package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.perturbations.BilinearWarp;

/** Warps a batch, each image by a displacement field of its own. */
final class FieldWarp {

    /** Draws the displacement field of one image. */
    @FunctionalInterface
    interface Field {
        /** The vertical and the horizontal displacement in pixels, row by row. */
        double[][] draw(RandomStream random, int height, int width);
    }

    private FieldWarp() {}

    /** Warps image number i by the field drawn from {@code context.random().derive(firstIndex + i)}. */
    static Perturbed apply(NDArray images, int firstIndex, Context context, Field field) throws CancelledException {
        int count = (int) images.getShape().get(0);
        int channels = (int) images.getShape().get(1);
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        int plane = height * width;
        double[] values = ImageArrays.values(images);
        double[] warped = new double[values.length];
        double[] fields = new double[count * 2 * plane];
        for (int i = 0; i < count; i++) {
            context.monitor().checkCancelled();
            double[][] displacement = field.draw(context.random().derive(firstIndex + i), height, width);
            int start = i * channels * plane;
            double[] image = Arrays.copyOfRange(values, start, start + channels * plane);
            double[] result = BilinearWarp.apply(image, channels, height, width, displacement[0], displacement[1]);
            System.arraycopy(result, 0, warped, start, result.length);
            System.arraycopy(displacement[0], 0, fields, i * 2 * plane, plane);
            System.arraycopy(displacement[1], 0, fields, (i * 2 + 1) * plane, plane);
        }
        return new Perturbed(
                ImageArrays.tensor(context.manager(), warped, images.getShape(), images.getDataType()),
                Optional.of(ImageArrays.tensor(
                        context.manager(), fields, new Shape(count, 2, height, width), images.getDataType())));
    }
}

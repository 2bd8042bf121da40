package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Context;

/** Gaussian blur, a smooth change that is no deformation. */
public final class BlurComponent implements PerturbationComponent<BlurParameters> {

    private static final double REACH = 4;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "blur",
                "Gaussian blur",
                "Averages neighbouring pixels with Gaussian weights, cut off at four standard deviations; the border is"
                        + " repeated.");
    }

    @Override
    public Class<BlurParameters> parameters() {
        return BlurParameters.class;
    }

    @Override
    public Perturbed perturb(BlurParameters parameters, NDArray images, int firstIndex, Context context)
            throws CancelledException {
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        double[] kernel = kernel(parameters.width());
        double[] values = ImageArrays.values(images);
        int plane = height * width;
        for (int start = 0; start < values.length; start += plane) {
            context.monitor().checkCancelled();
            for (int row = 0; row < height; row++) {
                line(values, start + row * width, 1, width, kernel);
            }
            for (int column = 0; column < width; column++) {
                line(values, start + column, width, height, kernel);
            }
        }
        return new Perturbed(
                ImageArrays.tensor(context.manager(), values, images.getShape(), images.getDataType()),
                Optional.empty());
    }

    private static double[] kernel(double width) {
        int reach = (int) Math.ceil(REACH * width);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = StrictMath.exp(-i * i / (2 * width * width));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /** Convolves one row or column in place. */
    private static void line(double[] values, int start, int step, int length, double[] kernel) {
        int reach = kernel.length / 2;
        double[] blurred = new double[length];
        for (int i = 0; i < length; i++) {
            for (int k = -reach; k <= reach; k++) {
                int source = Math.clamp(i + k, 0, length - 1);
                blurred[i] += kernel[k + reach] * values[start + source * step];
            }
        }
        for (int i = 0; i < length; i++) {
            values[start + i * step] = blurred[i];
        }
    }
}

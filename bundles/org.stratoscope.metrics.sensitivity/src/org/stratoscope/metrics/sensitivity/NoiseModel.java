package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.stratoscope.api.random.RandomStream;

/**
 * White noise eta as strong as a deformation.
 *
 * @param match how its size follows from tau(x) - x
 * @param norm the norm of every image's noise where it is fixed, else ignored
 * @param rectified whether negative values are set to zero after scaling, as for the one-dimensional tasks of Tomasini et
 *     al. 2022 (section 4), whose images are never negative
 */
public record NoiseModel(Match match, double norm, boolean rectified) {

    /** How strong the noise is. */
    public enum Match {
        /** eta = g ||tau(x) - x|| / ||g||, image by image, with g standard normal (published code). */
        IMAGE,
        /** The norm of every image's noise is the mean of ||tau(x) - x|| over images. */
        MEAN,
        /** Independent values whose variance is the mean of (tau(x) - x)^2 over pixels and images. */
        VARIANCE,
        /** The norm of every image's noise is given. */
        FIXED
    }

    /**
     * Adds noise to every image.
     *
     * @param images shape (images, channels, height, width)
     * @param deformed same shape
     * @param random image number i draws from {@code random.derive(i)}
     * @return images plus noise, owned by the manager
     */
    public NDArray add(NDManager manager, NDArray images, NDArray deformed, RandomStream random) {
        double[] values = values(images);
        int count = (int) images.getShape().get(0);
        int size = values.length / count;
        double[] changes = changes(values, values(deformed), count);
        for (int i = 0; i < count; i++) {
            RandomStream stream = random.derive(i);
            double[] noise = new double[size];
            double square = 0;
            for (int k = 0; k < size; k++) {
                noise[k] = stream.nextGaussian();
                square += noise[k] * noise[k];
            }
            double scale = scale(changes, i, square, size);
            for (int k = 0; k < size; k++) {
                double eta = scale * noise[k];
                values[i * size + k] += rectified ? Math.max(0, eta) : eta;
            }
        }
        return tensor(manager, values, images.getShape(), images.getDataType());
    }

    private double scale(double[] changes, int image, double square, int size) {
        return switch (match) {
            case IMAGE -> Math.sqrt(changes[image] / square);
            case MEAN -> Arrays.stream(changes).map(Math::sqrt).average().orElseThrow() / Math.sqrt(square);
            case VARIANCE -> Math.sqrt(Arrays.stream(changes).average().orElseThrow() / size);
            case FIXED -> norm / Math.sqrt(square);
        };
    }

    /** ||tau(x) - x||^2 of every image. */
    private static double[] changes(double[] images, double[] deformed, int count) {
        int size = images.length / count;
        double[] squares = new double[count];
        for (int i = 0; i < images.length; i++) {
            double change = deformed[i] - images[i];
            squares[i / size] += change * change;
        }
        return squares;
    }

    private static double[] values(NDArray array) {
        try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }

    private static NDArray tensor(NDManager manager, double[] values, Shape shape, DataType precision) {
        if (precision == DataType.FLOAT64) {
            return manager.create(values, shape);
        }
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return manager.create(narrow, shape);
    }
}

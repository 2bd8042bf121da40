package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.random.RandomStream;

/**
 * White noise whose norm equals, image by image, that of the change a deformation makes: eta = g ||tau(x) - x|| / ||g|| with g
 * standard normal (Tomasini et al. 2022, published code).
 */
public final class MatchedNoise {

    private MatchedNoise() {}

    /**
     * Adds noise to every image.
     *
     * @param images shape (images, channels, height, width)
     * @param deformed same shape
     * @param random image number i draws from {@code random.derive(i)}
     * @return images plus noise, owned by the manager
     */
    public static NDArray add(NDManager manager, NDArray images, NDArray deformed, RandomStream random) {
        double[] values = values(images);
        double[] moved = values(deformed);
        int count = (int) images.getShape().get(0);
        int size = values.length / count;
        for (int i = 0; i < count; i++) {
            RandomStream stream = random.derive(i);
            double[] noise = new double[size];
            double noiseSquare = 0;
            double changeSquare = 0;
            for (int k = 0; k < size; k++) {
                noise[k] = stream.nextGaussian();
                double change = moved[i * size + k] - values[i * size + k];
                noiseSquare += noise[k] * noise[k];
                changeSquare += change * change;
            }
            double scale = Math.sqrt(changeSquare / noiseSquare);
            for (int k = 0; k < size; k++) {
                values[i * size + k] += scale * noise[k];
            }
        }
        return tensor(manager, values, images.getShape(), images.getDataType());
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

package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Rigid shifts with clamped borders. */
public final class TranslationComponent implements PerturbationComponent<TranslationParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "translation",
                "Translation",
                "Shifts every image by the same distance with bilinear interpolation; the border is repeated.");
    }

    @Override
    public Class<TranslationParameters> parameters() {
        return TranslationParameters.class;
    }

    @Override
    public Perturbed perturb(TranslationParameters parameters, NDArray images, int firstIndex, Context context)
            throws CancelledException {
        return FieldWarp.apply(images, firstIndex, context, (random, height, width) -> {
            double angle = angle(parameters.direction(), random);
            double[] dy = new double[height * width];
            double[] dx = new double[height * width];
            Arrays.fill(dy, parameters.distance() * StrictMath.sin(angle));
            Arrays.fill(dx, parameters.distance() * StrictMath.cos(angle));
            return new double[][] {dy, dx};
        });
    }

    private static double angle(TranslationParameters.Direction direction, RandomStream random) {
        return switch (direction) {
            case RANDOM -> random.nextDouble(0, 2 * Math.PI);
            case RIGHT -> 0;
            case DOWN -> Math.PI / 2;
        };
    }
}

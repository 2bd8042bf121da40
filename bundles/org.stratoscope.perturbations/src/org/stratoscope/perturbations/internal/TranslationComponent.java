package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.perturbations.BilinearWarp;

/** Rigid shifts of images. */
public final class TranslationComponent implements PerturbationComponent<TranslationParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "translation",
                "Translation",
                "Shifts every image by the same distance with bilinear interpolation; the border is repeated, or the image"
                        + " is a ring.");
    }

    @Override
    public Class<TranslationParameters> parameters() {
        return TranslationParameters.class;
    }

    @Override
    public Perturbed perturb(TranslationParameters parameters, NDArray images, int firstIndex, Context context)
            throws CancelledException {
        FieldWarp warp = new FieldWarp(
                (random, shape, dy, dx) -> {
                    double[] unit = unit(parameters.direction(), shape, random);
                    Arrays.fill(dy, parameters.distance() * unit[0]);
                    Arrays.fill(dx, parameters.distance() * unit[1]);
                },
                new BilinearWarp(parameters.border()),
                false);
        return warp.apply(images, firstIndex, context);
    }

    /** The direction as (dy, dx) of length one. */
    private static double[] unit(TranslationParameters.Direction direction, ImageShape shape, RandomStream random) {
        return switch (direction) {
            case RANDOM -> random(shape, random);
            case RIGHT -> new double[] {0, 1};
            case DOWN -> new double[] {1, 0};
            case LEFT -> new double[] {0, -1};
            case UP -> new double[] {-1, 0};
        };
    }

    private static double[] random(ImageShape shape, RandomStream random) {
        if (shape.height() == 1) {
            return new double[] {0, random.nextLong() < 0 ? -1 : 1};
        }
        double angle = random.nextDouble(0, 2 * Math.PI);
        return new double[] {StrictMath.sin(angle), StrictMath.cos(angle)};
    }
}

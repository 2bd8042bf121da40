package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Independent moves of active pixels by one place, the deformations of the scale-detection tasks. */
public final class PixelMovesComponent implements PerturbationComponent<PixelMovesParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "pixel-moves",
                "Local pixel moves",
                "Moves every active pixel independently to a neighbour in a random direction, within the image (Tomasini et"
                        + " al. 2022, published code); in images of a single row by one place to the left or to the"
                        + " right. All channels move together and values that meet are added.");
    }

    @Override
    public Class<PixelMovesParameters> parameters() {
        return PixelMovesParameters.class;
    }

    @Override
    public Perturbed perturb(PixelMovesParameters parameters, NDArray images, int firstIndex, Context context)
            throws StratoscopeException {
        int count = (int) images.getShape().get(0);
        int channels = (int) images.getShape().get(1);
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        if (parameters.block().isPresent() && height > 1) {
            throw new InvalidInputException("The perturbation pixel-moves: 'block' has a meaning for images of a single"
                    + " row only, but these have " + height + "; leave it out.");
        }
        double[] values = ImageArrays.values(images);
        double[] moved = new double[values.length];
        for (int i = 0; i < count; i++) {
            context.monitor().checkCancelled();
            RandomStream random = context.random().derive(firstIndex + i);
            int start = i * channels * height * width;
            for (int at = 0; at < height * width; at++) {
                boolean active = isActive(values, start + at, height * width, channels, parameters.threshold());
                int target = active ? target(at, height, width, parameters.block(), random) : at;
                for (int channel = 0; channel < channels; channel++) {
                    int plane = start + channel * height * width;
                    moved[plane + target] += values[plane + at];
                }
            }
        }
        return new Perturbed(
                ImageArrays.tensor(context.manager(), moved, images.getShape(), images.getDataType()),
                Optional.empty());
    }

    private static boolean isActive(double[] values, int at, int plane, int channels, double threshold) {
        for (int channel = 0; channel < channels; channel++) {
            if (Math.abs(values[at + channel * plane]) > threshold) {
                return true;
            }
        }
        return false;
    }

    private static int target(int at, int height, int width, Optional<Integer> block, RandomStream random) {
        return height == 1 ? step(at, width, block.orElse(width), random) : neighbour(at, height, width, random);
    }

    /** One place to either side with equal chance, clipped to the row; no move where it would lead into another block. */
    private static int step(int at, int width, int block, RandomStream random) {
        int aim = Math.clamp(at + (random.nextLong() < 0 ? -1L : 1L), 0, width - 1);
        return aim / block == at / block ? aim : at;
    }

    /** A direction uniform on the circle, each coordinate rounded, clipped to the image. */
    private static int neighbour(int at, int height, int width, RandomStream random) {
        double dy;
        double dx;
        double norm;
        do {
            dy = random.nextGaussian();
            dx = random.nextGaussian();
            norm = Math.sqrt(dy * dy + dx * dx);
        } while (norm == 0);
        int y = Math.clamp(at / width + Math.round(dy / norm), 0, height - 1);
        int x = Math.clamp(at % width + Math.round(dx / norm), 0, width - 1);
        return y * width + x;
    }
}

package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Locale;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.perturbations.MaxEntropyField;

/** Smooth random deformations of images, one field an image. */
public final class DiffeomorphismComponent implements PerturbationComponent<DiffeomorphismParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "diffeomorphism",
                "Diffeomorphism",
                "Deforms each image smoothly by a maximum-entropy displacement field (Petrini et al. 2021, eq. 2); the"
                        + " border of the image stays where it is.");
    }

    @Override
    public Class<DiffeomorphismParameters> parameters() {
        return DiffeomorphismParameters.class;
    }

    @Override
    public Perturbed perturb(DiffeomorphismParameters parameters, NDArray images, int firstIndex, Context context)
            throws StratoscopeException {
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        if (height != width || height < 2) {
            throw new InvalidInputException("The perturbation diffeomorphism needs square images, but these are "
                    + height + " x " + width + " pixels.");
        }
        MaxEntropyField field = field(parameters, height);
        if (firstIndex == 0) {
            noteUnusualTemperature(field, parameters.cutoff(), height, context.monitor());
        }
        FieldWarp warp = new FieldWarp(
                (random, shape, dy, dx) -> {
                    field.draw(random, dy);
                    field.draw(random, dx);
                },
                parameters.interpolation(),
                parameters.interpolation().smooths());
        return warp.apply(images, firstIndex, context);
    }

    private static MaxEntropyField field(DiffeomorphismParameters parameters, int side) {
        double temperature = parameters
                .temperature()
                .orElseGet(() ->
                        MaxEntropyField.temperature(parameters.displacement().orElse(1.0), parameters.cutoff(), side));
        return new MaxEntropyField(side, parameters.cutoff(), parameters.modes(), temperature);
    }

    private static void noteUnusualTemperature(MaxEntropyField field, int cutoff, int side, Monitor monitor) {
        double lowest = MaxEntropyField.lowestTemperature(cutoff, side);
        double highest = MaxEntropyField.highestTemperature(cutoff);
        // A displacement of exactly half a pixel is not told apart from the bound by rounding.
        double slack = 1e-12;
        if (field.temperature() < lowest * (1 - slack) || field.temperature() > highest * (1 + slack)) {
            monitor.note(String.format(
                    Locale.ROOT,
                    "The perturbation diffeomorphism has temperature %.4g (typical displacement %.4g pixels), outside the"
                            + " range from T_min = %.4g, below which images move by less than half a pixel, to"
                            + " T_max = %.4g, above which fields fold, for cut-off %d and images of %d pixels.",
                    field.temperature(),
                    field.displacement(),
                    lowest,
                    highest,
                    cutoff,
                    side));
        }
    }
}

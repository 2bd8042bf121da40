package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.perturbations.MaxEntropyField;

/** Smooth random deformations of images, one field an image. */
public final class DiffeomorphismComponent implements PerturbationComponent<DiffeomorphismParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "diffeomorphism",
                "Diffeomorphism",
                "Deforms each image smoothly by a maximum-entropy displacement field (Petrini et al. 2021, eq. 2) with"
                        + " bilinear interpolation and clamped borders.");
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
        return FieldWarp.apply(
                images, firstIndex, context, (random, h, w) -> new double[][] {field.draw(random), field.draw(random)});
    }

    private static MaxEntropyField field(DiffeomorphismParameters parameters, int side) {
        double temperature = parameters
                .temperature()
                .orElseGet(() ->
                        MaxEntropyField.temperature(parameters.displacement().orElse(1.0), parameters.cutoff(), side));
        return new MaxEntropyField(side, parameters.cutoff(), parameters.modes(), temperature);
    }
}

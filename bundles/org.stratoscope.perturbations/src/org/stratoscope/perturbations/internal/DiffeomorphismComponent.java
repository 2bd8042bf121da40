package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.perturbations.BilinearWarp;
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
        int count = (int) images.getShape().get(0);
        int channels = (int) images.getShape().get(1);
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        if (height != width || height < 2) {
            throw new InvalidInputException("The perturbation diffeomorphism needs square images, but these are "
                    + height + " x " + width + " pixels.");
        }
        MaxEntropyField field = field(parameters, height);
        double[] values = ImageArrays.values(images);
        double[] warped = new double[values.length];
        int plane = height * width;
        double[] fields = new double[count * 2 * plane];
        for (int i = 0; i < count; i++) {
            context.monitor().checkCancelled();
            RandomStream random = context.random().derive(firstIndex + i);
            double[] dy = field.draw(random);
            double[] dx = field.draw(random);
            int start = i * channels * plane;
            double[] image = Arrays.copyOfRange(values, start, start + channels * plane);
            double[] result = BilinearWarp.apply(image, channels, height, width, dy, dx);
            System.arraycopy(result, 0, warped, start, result.length);
            System.arraycopy(dy, 0, fields, i * 2 * plane, plane);
            System.arraycopy(dx, 0, fields, (i * 2 + 1) * plane, plane);
        }
        return new Perturbed(
                ImageArrays.tensor(context.manager(), warped, images.getShape(), images.getDataType()),
                Optional.of(ImageArrays.tensor(
                        context.manager(), fields, new Shape(count, 2, height, width), images.getDataType())));
    }

    private static MaxEntropyField field(DiffeomorphismParameters parameters, int side) {
        double temperature = parameters
                .temperature()
                .orElseGet(() ->
                        MaxEntropyField.temperature(parameters.displacement().orElse(1.0), parameters.cutoff(), side));
        return new MaxEntropyField(side, parameters.cutoff(), parameters.modes(), temperature);
    }
}

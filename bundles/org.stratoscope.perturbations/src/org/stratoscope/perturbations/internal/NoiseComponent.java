package org.stratoscope.perturbations.internal;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** White noise of one norm for every image. */
public final class NoiseComponent implements PerturbationComponent<NoiseParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "noise",
                "White noise",
                "Adds isotropic Gaussian noise, scaled to the same Euclidean norm for every image.");
    }

    @Override
    public Class<NoiseParameters> parameters() {
        return NoiseParameters.class;
    }

    @Override
    public Perturbed perturb(NoiseParameters parameters, NDArray images, int firstIndex, Context context)
            throws CancelledException {
        int count = (int) images.getShape().get(0);
        double[] values = ImageArrays.values(images);
        int size = values.length / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            context.monitor().checkCancelled();
            RandomStream random = context.random().derive(firstIndex + i);
            double[] noise = new double[size];
            double square = 0;
            for (int k = 0; k < size; k++) {
                noise[k] = random.nextGaussian();
                square += noise[k] * noise[k];
            }
            double scale = parameters.norm() / Math.sqrt(square);
            for (int k = 0; k < size; k++) {
                values[i * size + k] += scale * noise[k];
            }
        }
        return new Perturbed(
                ImageArrays.tensor(context.manager(), values, images.getShape(), images.getDataType()),
                Optional.empty());
    }
}

package @PACKAGE@;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.PerturbationComponent;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/** Makes every image brighter or darker by a normal random number of its own. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements PerturbationComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "Adds the same normal random number to all pixels of an image.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Perturbed perturb(@STEM@Parameters parameters, NDArray images, int firstIndex, Context context)
            throws StratoscopeException {
        context.monitor().checkCancelled();
        int count = (int) images.getShape().get(0);
        double[] shifts = new double[count];
        for (int i = 0; i < count; i++) {
            // A stream for each image: the result does not depend on how images are cut into batches.
            shifts[i] = parameters.strength() * context.random().derive(firstIndex + i).nextGaussian();
        }
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray shift = manager.create(shifts, new Shape(count, 1, 1, 1)).toType(images.getDataType(), false);
            NDArray here = images.duplicate();
            here.attach(manager);
            NDArray brighter = here.add(shift);
            // What is returned belongs to the manager of the context.
            brighter.attach(context.manager());
            return new Perturbed(brighter, Optional.empty());
        }
    }
}

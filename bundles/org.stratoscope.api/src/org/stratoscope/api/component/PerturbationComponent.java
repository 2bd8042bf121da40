package org.stratoscope.api.component;

import ai.djl.ndarray.NDArray;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/**
 * Changes images, for instance by deforming them.
 *
 * @param <P> the parameter record
 */
public non-sealed interface PerturbationComponent<P extends Record> extends Component<P> {

    /**
     * Perturbs a batch. Image number i of the batch draws from {@code context.random().derive(firstIndex + i)}, so that
     * the result does not depend on how images are cut into batches.
     *
     * @param images shape (images, channels, height, width)
     * @param firstIndex number of the first image of the batch within the probe
     * @return tensors owned by the context's manager
     */
    Perturbed perturb(P parameters, NDArray images, int firstIndex, Context context) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.PERTURBATION;
    }
}

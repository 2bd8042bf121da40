package org.stratoscope.api.component;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.stratoscope.api.errors.StratoscopeException;

/** A perturbation with its parameters and its stream, ready to be applied by a metric. */
@FunctionalInterface
public interface Perturber {

    /** Perturbs a batch; see {@link PerturbationComponent#perturb}. The result belongs to the manager. */
    Perturbed perturb(NDManager manager, NDArray images, int firstIndex) throws StratoscopeException;
}

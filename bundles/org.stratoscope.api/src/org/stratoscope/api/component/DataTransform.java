package org.stratoscope.api.component;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;

/** A change of images or labels that was prepared on one data set and applies to others of the same shape. */
@FunctionalInterface
public interface DataTransform {

    /**
     * Changes a data set; the one given is left as it was.
     *
     * @throws StratoscopeException when the data set does not allow the change
     */
    Dataset apply(Dataset dataset) throws StratoscopeException;
}

package org.stratoscope.api.component;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/**
 * Changes the images or the labels that a subject meets, in its training and in the probe alike, for instance labels that
 * are made from the images.
 *
 * @param <P> the parameter record
 */
public non-sealed interface DataTransformComponent<P extends Record> extends Component<P> {

    /**
     * Takes from the training data, or from the probe where nothing is trained, what the change depends on.
     *
     * @param reference the data set as it was opened
     * @throws StratoscopeException when the data set does not allow the change
     */
    DataTransform prepare(P parameters, Dataset reference, Context context) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.DATA_TRANSFORM;
    }
}

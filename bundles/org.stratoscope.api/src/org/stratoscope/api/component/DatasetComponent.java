package org.stratoscope.api.component;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/**
 * Supplies labelled images.
 *
 * @param <P> the parameter record
 */
public non-sealed interface DatasetComponent<P extends Record> extends Component<P> {

    /**
     * Opens the data set. Everything that can be wrong with files is found here, not while images are read.
     *
     * @throws StratoscopeException when a file is missing, damaged or of the wrong size
     */
    Dataset open(P parameters, Context context) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.DATASET;
    }
}

package org.stratoscope.networks;

import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;

/** How a network reduces its images between convolutions. */
public enum Pooling {
    /** The maximum over windows. */
    MAX,
    /** The mean over windows. */
    AVERAGE,
    /** Every second row and column, or whatever the stride is. */
    SUBSAMPLE;

    /** The operation on square windows without padding. */
    public Operation operation(int kernel, int stride) {
        Window window = Window.square(kernel, stride);
        return switch (this) {
            case MAX -> new Operation.MaxPooling(window, false);
            case AVERAGE -> new Operation.AveragePooling(window, false, true);
            case SUBSAMPLE -> new Operation.Subsampling(stride);
        };
    }
}

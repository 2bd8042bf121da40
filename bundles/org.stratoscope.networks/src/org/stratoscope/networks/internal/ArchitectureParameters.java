package org.stratoscope.networks.internal;

import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.Architecture;

/** What the parameter records of all architectures can tell. */
interface ArchitectureParameters {

    /** The architecture they describe. */
    Architecture architecture();

    /** Where the weights come from. */
    WeightParameters source();

    /** The rule for random weights. */
    default Initialization rule() {
        return architecture().initialization();
    }
}

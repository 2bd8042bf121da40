package org.stratoscope.networks.internal;

import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.Architecture;

/** What the parameter records of all architectures can tell. */
interface ArchitectureParameters {

    /** The architecture they describe, with as many outputs as there are classes. */
    Architecture architecture();

    /** The architecture with the outputs that were asked for. */
    default Architecture complete() {
        return source().of(architecture());
    }

    /** Where the weights come from and how many outputs there are. */
    WeightParameters source();

    /** The rule for random weights. */
    default Initialization rule() {
        return architecture().initialization();
    }
}

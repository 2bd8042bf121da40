package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.Architecture;

/** What the parameter records of all architectures can tell. */
interface ArchitectureParameters {

    /** The architecture they describe. */
    Architecture architecture();

    /** The file to take the weights from; random weights without one. */
    Optional<Path> weights();

    /** The rule for random weights. */
    default Initialization rule() {
        return architecture().initialization();
    }
}

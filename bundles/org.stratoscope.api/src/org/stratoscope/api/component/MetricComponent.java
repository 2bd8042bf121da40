package org.stratoscope.api.component;

import java.util.Optional;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;

/**
 * Measures a network.
 *
 * @param <P> the parameter record
 */
public non-sealed interface MetricComponent<P extends Record> extends Component<P> {

    /**
     * Measures and hands every number to the sink. Parameters of the network are left unchanged.
     *
     * @throws StratoscopeException when the network or the data do not allow the measurement, or it is cancelled
     */
    void measure(P parameters, MetricInput input, ResultSink sink, Context context) throws StratoscopeException;

    /** The perturbation that is used where the experiment names none; empty when the metric needs none. */
    default Optional<String> defaultPerturbation() {
        return Optional.empty();
    }

    @Override
    default ComponentKind kind() {
        return ComponentKind.METRIC;
    }
}

package org.stratoscope.api.component;

import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Runner;

/**
 * Gives tasks processes: on this machine, on a cluster, or wherever a plug-in knows. Its methods run in the engine's
 * process, not in that of a task, on the thread of a run.
 *
 * @param <P> the parameter record
 */
public non-sealed interface RunnerComponent<P extends Record> extends Component<P> {

    /**
     * Opens the runner for one run, after having made sure that it can give processes at all.
     *
     * @throws StratoscopeException when it cannot: a command that is missing, a host that does not answer
     */
    Runner open(P parameters) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.RUNNER;
    }
}

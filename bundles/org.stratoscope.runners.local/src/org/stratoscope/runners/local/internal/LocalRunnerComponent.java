package org.stratoscope.runners.local.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.runner.Runner;

/** Tasks as processes of this machine. */
public final class LocalRunnerComponent implements RunnerComponent<LocalRunnerParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "local",
                "This machine",
                "Runs tasks as processes of this machine. They go on when the program that started them ends, and are"
                        + " found again when the run is resumed.");
    }

    @Override
    public Class<LocalRunnerParameters> parameters() {
        return LocalRunnerParameters.class;
    }

    @Override
    public Runner open(LocalRunnerParameters parameters) throws StratoscopeException {
        return new LocalRunner(Installation.find(), parameters);
    }
}

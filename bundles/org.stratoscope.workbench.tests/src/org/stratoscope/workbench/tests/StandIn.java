package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;

/** Stands in for this machine's processes and does at once, with made-up numbers, what a task's process would do. */
final class StandIn implements RunnerComponent<StandIn.Nothing>, Runner {

    record Nothing() {}

    /** What a task's process would do in its folder; the sentence of a failure, if it fails. */
    @FunctionalInterface
    interface Process {
        Optional<String> run(TaskSpec task, Path folder) throws StratoscopeException, IOException;
    }

    private final List<TaskSpec> asked = new CopyOnWriteArrayList<>();
    private final Process process;
    private ServiceRegistration<?> registration;
    private volatile boolean held;

    StandIn(Process process) {
        this.process = process;
    }

    /** The tasks that were asked for so far. */
    List<TaskSpec> asked() {
        return List.copyOf(asked);
    }

    /** Lets no process end from now on before it is cancelled. */
    void hold() {
        held = true;
    }

    /** Whether processes would go on. */
    boolean isHeld() {
        return held;
    }

    void register() {
        registration = FrameworkUtil.getBundle(StandIn.class)
                .getBundleContext()
                .registerService("org.stratoscope.api.component.Component", this, new Hashtable<>());
    }

    void unregister() {
        registration.unregister();
    }

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("local", "This machine", "Writes made-up numbers.");
    }

    @Override
    public Class<Nothing> parameters() {
        return Nothing.class;
    }

    @Override
    public Runner open(Nothing parameters) {
        return this;
    }

    @Override
    public Capacity capacity(int threads) {
        return new Capacity(1, 0, 0);
    }

    @Override
    public List<String> submit(List<TaskOrder> orders) throws StratoscopeException {
        TaskOrder order = orders.getFirst();
        TaskSpec task = TaskFile.read(order.folder().resolve(TaskFile.NAME));
        asked.add(task);
        Provenance provenance = new Provenance(Map.of(), Map.of(), "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z");
        try {
            Optional<String> failure = process.run(task, order.folder());
            Outcome outcome = failure.isPresent()
                    ? new Outcome.Failed(failure.get(), FailureKind.FAILED, provenance)
                    : new Outcome.Completed(provenance);
            OutcomeFile.write(order.folder().resolve(OutcomeFile.NAME), outcome);
        } catch (IOException e) {
            throw new ComputationFailedException(e.getMessage(), e);
        }
        return List.of("done");
    }

    @Override
    public ProcessState poll(String ticket) {
        return held ? new ProcessState.Running() : new ProcessState.Gone("ended with exit code 0", false);
    }

    @Override
    public void cancel(List<String> tickets) {
        held = false;
    }

    @Override
    public Optional<String> find(TaskOrder order) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}

package org.stratoscope.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.RunnerComponent;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;

/** A runner without processes: every poll of a task plays the next step of its script. */
final class ScriptedRunner implements RunnerComponent<ScriptedRunner.Nothing>, Runner {

    record Nothing() {}

    /** One step of a task; gives what a poll tells. */
    @FunctionalInterface
    interface Step {
        ProcessState play(TaskOrder order) throws IOException;
    }

    final Map<String, TaskOrder> processes = new LinkedHashMap<>();
    final Map<String, String> tickets = new HashMap<>();
    final List<Integer> batches = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    private final Map<String, List<Step>> scripts = new HashMap<>();
    private final UnaryOperator<List<Step>> script;
    private final Capacity capacity;
    private boolean acknowledging = true;
    int mostAtOnce;
    private int submissions;

    ScriptedRunner(Capacity capacity, Step... steps) {
        this.capacity = capacity;
        this.script = ignored -> new ArrayList<>(List.of(steps));
    }

    /** The next submission starts the processes, but the engine never hears of it. */
    void crashAtNextSubmission() {
        acknowledging = false;
    }

    static ProcessState runs(TaskOrder order) {
        return new ProcessState.Running();
    }

    static ProcessState succeeds(TaskOrder order) throws IOException {
        return succeeds(order, 0);
    }

    static ProcessState succeeds(TaskOrder order, long memory) throws IOException {
        Provenance provenance =
                new Provenance(Map.of(), Map.of(), "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z", memory);
        OutcomeFile.write(order.folder().resolve(OutcomeFile.NAME), new Outcome.Completed(provenance));
        return new ProcessState.Gone("ended with exit code 1", true);
    }

    static ProcessState vanishes(TaskOrder order) {
        return new ProcessState.Gone("lost its node", true);
    }

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("scripted", "Scripted", "");
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
        return capacity;
    }

    @Override
    public List<String> submit(List<TaskOrder> orders) throws StratoscopeException {
        batches.add(orders.size());
        List<String> given = new ArrayList<>();
        for (TaskOrder order : orders) {
            String ticket = "ticket-" + submissions++;
            processes.put(ticket, order);
            tickets.put(order.token(), ticket);
            scripts.put(ticket, script.apply(List.of()));
            given.add(ticket);
        }
        mostAtOnce = Math.max(mostAtOnce, processes.size());
        if (!acknowledging) {
            acknowledging = true;
            throw new ComputationFailedException("the engine crashed");
        }
        return given;
    }

    @Override
    public ProcessState poll(String ticket) {
        TaskOrder order = processes.get(ticket);
        if (order == null) {
            return new ProcessState.Gone("is not known", true);
        }
        List<Step> steps = scripts.get(ticket);
        try {
            ProcessState state = (steps.size() > 1 ? steps.removeFirst() : steps.getFirst()).play(order);
            if (state instanceof ProcessState.Gone) {
                processes.remove(ticket);
                tickets.remove(order.token());
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cancel(List<String> some) {
        cancelled.addAll(some);
        some.forEach(processes::remove);
    }

    @Override
    public Optional<String> find(TaskOrder order) {
        return Optional.ofNullable(tickets.get(order.token())).filter(processes::containsKey);
    }

    @Override
    public void close() {
        // has nothing
    }
}

package org.stratoscope.runners.local.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.launch.ProcessTicket;
import org.stratoscope.api.runner.Capacity;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;

/**
 * Starts each task as a process of this machine, which goes on when this process ends. A ticket is the process number and
 * the moment it started. Confined to the thread of a run.
 */
final class LocalRunner implements Runner {

    private static final int SIGNAL_OFFSET = 128;

    private final Installation installation;
    private final LocalRunnerParameters parameters;
    private final Map<String, Process> children = new HashMap<>();

    LocalRunner(Installation installation, LocalRunnerParameters parameters) {
        this.installation = installation;
        this.parameters = parameters;
    }

    @Override
    public Capacity capacity(int threads) {
        int tasks = parameters.tasks() > 0
                ? parameters.tasks()
                : Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, threads));
        return new Capacity(tasks, MachineMemory.budget(parameters.memory()), parameters.retries());
    }

    @Override
    public List<String> submit(List<TaskOrder> orders) throws StratoscopeException {
        List<String> tickets = new ArrayList<>();
        try {
            for (TaskOrder order : orders) {
                Process process = start(order);
                String ticket = ProcessTicket.of(process.toHandle());
                children.put(ticket, process);
                tickets.add(ticket);
            }
            return tickets;
        } catch (IOException e) {
            cancel(tickets);
            throw new ComputationFailedException(
                    "The process of a task cannot be started (" + e.getMessage() + ").", e);
        }
    }

    private Process start(TaskOrder order) throws IOException {
        File log = order.folder().resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                        HeadlessProcess.task(installation, Installation.java(), order.folder(), order.threads()))
                .directory(order.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().putAll(HeadlessProcess.environment(order.threads(), order.cache()));
        return builder.start();
    }

    @Override
    public ProcessState poll(String ticket) {
        Process child = children.get(ticket);
        if (child != null) {
            if (child.isAlive()) {
                return new ProcessState.Running();
            }
            children.remove(ticket);
            int exitValue = child.exitValue();
            return new ProcessState.Gone(ending(exitValue), exitValue > SIGNAL_OFFSET);
        }
        return ProcessTicket.find(ticket).isPresent()
                ? new ProcessState.Running()
                : new ProcessState.Gone("ended while nobody watched", true);
    }

    @Override
    public void cancel(List<String> tickets) {
        for (String ticket : tickets) {
            ProcessTicket.find(ticket).ifPresent(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            });
        }
    }

    @Override
    public Optional<String> find(TaskOrder order) {
        Path file = order.folder().resolve(ProcessTicket.FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file))
                            .filter(ticket -> ProcessTicket.find(ticket).isPresent())
                    : Optional.empty();
        } catch (IOException e) {
            // A process that is there all the same is waited for by the next one, which sees its lock.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        children.clear();
    }

    private static File nothing() {
        return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static String ending(int exitValue) {
        return exitValue > SIGNAL_OFFSET
                ? "was killed by signal " + (exitValue - SIGNAL_OFFSET)
                : "ended with exit code " + exitValue;
    }
}

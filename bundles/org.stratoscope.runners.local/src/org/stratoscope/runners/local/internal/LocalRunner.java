package org.stratoscope.runners.local.internal;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;

/** Starts each task as a process of this machine. A ticket is the process number and the moment it started. */
public final class LocalRunner implements Runner {

    private static final int SIGNAL_OFFSET = 128;

    private final Map<String, Process> children = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "local";
    }

    @Override
    public String submit(TaskOrder order) throws StratoscopeException {
        Installation installation = Installation.find();
        File log = order.folder().resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command(installation, order))
                .directory(order.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(order.threads()));
        builder.environment().put("MKL_NUM_THREADS", Integer.toString(order.threads()));
        builder.environment().put("TORCH_CPP_LOG_LEVEL", "ERROR");
        // Activations are tens of megabytes that come and go in every step: large pages save most of the page faults,
        // which cost a training a seventh of its time. Without glibc or without such pages nothing changes.
        builder.environment().putIfAbsent("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
        try {
            Process process = builder.start();
            String ticket = ticket(process.toHandle());
            children.put(ticket, process);
            return ticket;
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The process of a task cannot be started (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public ProcessState poll(String ticket) {
        Process child = children.get(ticket);
        if (child != null) {
            if (child.isAlive()) {
                return new ProcessState.Running();
            }
            children.remove(ticket);
            return new ProcessState.Gone(ending(child.exitValue()));
        }
        return handle(ticket).isPresent()
                ? new ProcessState.Running()
                : new ProcessState.Gone("ended while nobody watched");
    }

    @Override
    public void cancel(String ticket) {
        handle(ticket).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static List<String> command(Installation installation, TaskOrder order) {
        return List.of(
                Installation.java().toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djdk.serialFilter=!*",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=" + order.threads(),
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dosgi.configuration.area.readOnly=true",
                "-jar",
                installation.launcher().toString(),
                "-application",
                "org.stratoscope.task.application",
                "-nosplash",
                "-data",
                "@none",
                "-configuration",
                installation.configuration().toString(),
                order.folder().toString());
    }

    private static File nothing() {
        return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static String ending(int exitValue) {
        return exitValue > SIGNAL_OFFSET
                ? "was killed by signal " + (exitValue - SIGNAL_OFFSET)
                : "ended with exit code " + exitValue;
    }

    private static String ticket(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** The live process of a ticket; another process that was given the same number later does not count. */
    private static Optional<ProcessHandle> handle(String ticket) {
        long pid = Long.parseLong(ticket.substring(0, ticket.indexOf('@')));
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> ticket(process).equals(ticket));
    }
}

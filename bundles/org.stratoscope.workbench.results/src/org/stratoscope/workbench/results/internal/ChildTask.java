package org.stratoscope.workbench.results.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.workbench.ui.InstalledServices;

/** Has a process of its own do one task for the desktop, outside of any run. */
public final class ChildTask {

    private static final long POLL_MS = 50;

    private ChildTask() {}

    /**
     * Does the task in a folder that exists and waits for its end.
     *
     * @param what the task in words, for the sentence that tells that it failed
     * @param progress told what the task does, on this thread
     * @throws CancelledException when the monitor is cancelled; the process is ended then
     */
    public static void execute(
            TaskSpec task, Path folder, String what, IProgressMonitor monitor, Consumer<String> progress)
            throws StratoscopeException, IOException, InterruptedException {
        TaskFile.write(folder.resolve(TaskFile.NAME), task);
        TaskProgress told = new TaskProgress(folder.resolve(EventLog.NAME));
        try (Runner runner = RunSettings.local(1).open(InstalledServices.registry())) {
            TaskOrder order = new TaskOrder(folder, folder.getFileName().toString(), task.threads(), Optional.empty());
            watch(runner, runner.submit(List.of(order)).getFirst(), told, monitor, progress);
        }
        Outcome outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME))
                .orElseThrow(() -> new ComputationFailedException(
                        "The process that " + what + " ended before it finished; try again."));
        if (outcome instanceof Outcome.Failed broken) {
            throw new ComputationFailedException(broken.reason());
        }
    }

    private static void watch(
            Runner runner, String ticket, TaskProgress told, IProgressMonitor monitor, Consumer<String> progress)
            throws StratoscopeException, IOException, InterruptedException {
        try {
            while (!(runner.poll(ticket) instanceof ProcessState.Gone)) {
                if (monitor.isCanceled()) {
                    throw new CancelledException();
                }
                told.news().ifPresent(news -> {
                    monitor.subTask(news);
                    progress.accept(news);
                });
                Thread.sleep(POLL_MS);
            }
        } finally {
            runner.cancel(List.of(ticket));
        }
    }

    /** Deletes a folder and everything in it. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

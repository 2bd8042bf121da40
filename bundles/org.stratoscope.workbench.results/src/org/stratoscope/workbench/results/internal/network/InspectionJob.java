package org.stratoscope.workbench.results.internal.network;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.runner.ProcessState;
import org.stratoscope.api.runner.Runner;
import org.stratoscope.api.runner.TaskOrder;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Workbenches;

/**
 * Has a task's process inspect the network of a run, unless it was done before. What it found is moved into place when it
 * is complete. The listeners are called on the user interface's thread.
 */
final class InspectionJob extends Job {

    private static final long POLL_MS = 50;

    private final InspectionRequest request;
    private final Consumer<String> progress;
    private final Consumer<NetworkTable> then;
    private final Consumer<Exception> failed;

    InspectionJob(
            InspectionRequest request,
            Consumer<String> progress,
            Consumer<NetworkTable> then,
            Consumer<Exception> failed) {
        super("Inspect network");
        this.request = request;
        this.progress = progress;
        this.then = then;
        this.failed = failed;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask("Building the network", IProgressMonitor.UNKNOWN);
        try {
            NetworkTable table = inspect(monitor);
            Workbenches.later(() -> then.accept(table));
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            Workbenches.later(() -> failed.accept(e));
            return Status.CANCEL_STATUS;
        } catch (StratoscopeException | IOException e) {
            Workbenches.later(() -> failed.accept(e));
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    private NetworkTable inspect(IProgressMonitor monitor)
            throws StratoscopeException, IOException, InterruptedException {
        Path kept = request.folder();
        if (!Files.isRegularFile(kept.resolve(NetworkTableFile.NAME))) {
            TaskSpec task = new RunSubjects(new RunDirectory(request.run())).order(request);
            Path working = kept.resolveSibling("." + kept.getFileName() + "." + UUID.randomUUID());
            Files.createDirectories(working);
            try {
                TaskFile.write(working.resolve(TaskFile.NAME), task);
                execute(task, working, monitor);
                if (!Files.exists(kept)) {
                    Files.move(working, kept, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                delete(working);
            }
        }
        return NetworkTableFile.read(kept.resolve(NetworkTableFile.NAME));
    }

    private void execute(TaskSpec task, Path folder, IProgressMonitor monitor)
            throws StratoscopeException, IOException, InterruptedException {
        TaskProgress told = new TaskProgress(folder.resolve(EventLog.NAME));
        try (Runner runner = RunSettings.local(1).open(InstalledServices.registry())) {
            watch(runner, task, folder, told, monitor);
        }
        Outcome outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME))
                .orElseThrow(() -> new ComputationFailedException(
                        "The process that inspects the network ended before it finished; try again."));
        if (outcome instanceof Outcome.Failed broken) {
            throw new ComputationFailedException(broken.reason());
        }
    }

    private void watch(Runner runner, TaskSpec task, Path folder, TaskProgress told, IProgressMonitor monitor)
            throws StratoscopeException, InterruptedException, IOException {
        TaskOrder order = new TaskOrder(folder, folder.getFileName().toString(), task.threads(), Optional.empty());
        String ticket = runner.submit(List.of(order)).getFirst();
        try {
            while (!(runner.poll(ticket) instanceof ProcessState.Gone)) {
                if (monitor.isCanceled()) {
                    throw new CancelledException();
                }
                told.news().ifPresent(news -> {
                    monitor.subTask(news);
                    Workbenches.later(() -> progress.accept(news));
                });
                Thread.sleep(POLL_MS);
            }
        } finally {
            runner.cancel(List.of(ticket));
        }
    }

    private static void delete(Path folder) throws IOException {
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

package org.stratoscope.workbench.results.internal.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Workbenches;

/**
 * Has a task's process inspect the network of a run, unless it was done before. What it found is moved into place when it
 * is complete. The listeners are called on the user interface's thread.
 */
final class InspectionJob extends Job {

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
                ChildTask.execute(
                        task,
                        working,
                        "inspects the network",
                        monitor,
                        news -> Workbenches.later(() -> progress.accept(news)));
                if (!Files.exists(kept)) {
                    Files.move(working, kept, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                ChildTask.delete(working);
            }
        }
        return NetworkTableFile.read(kept.resolve(NetworkTableFile.NAME));
    }
}

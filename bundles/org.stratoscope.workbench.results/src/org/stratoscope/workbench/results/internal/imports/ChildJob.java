package org.stratoscope.workbench.results.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Workbenches;

/**
 * Has processes of their own look at something for a wizard, in a folder that is deleted afterwards. The listener is called
 * on the user interface's thread.
 *
 * @param <T> what is found
 */
final class ChildJob<T> extends Job {

    /** What is done in a folder. */
    @FunctionalInterface
    interface Work<T> {
        T in(Path folder, IProgressMonitor monitor, Consumer<String> progress)
                throws StratoscopeException, IOException, InterruptedException;
    }

    /** Hears how the work goes. */
    interface Listener<T> {

        /** The work goes on with this. */
        void told(String news);

        /** The work is done. */
        void found(T result);

        /** The work failed, or was cancelled. */
        void failed(Exception failure);
    }

    private final Work<T> work;
    private final Listener<T> listener;

    ChildJob(String name, Work<T> work, Listener<T> listener) {
        super(name);
        this.work = work;
        this.listener = listener;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            Path folder = Files.createTempDirectory("stratoscope-import");
            try {
                T result = work.in(folder, monitor, news -> Workbenches.later(() -> listener.told(news)));
                Workbenches.later(() -> listener.found(result));
            } finally {
                ChildTask.delete(folder);
            }
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            Workbenches.later(() -> listener.failed(e));
            return Status.CANCEL_STATUS;
        } catch (StratoscopeException | IOException e) {
            Workbenches.later(() -> listener.failed(e));
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }
}

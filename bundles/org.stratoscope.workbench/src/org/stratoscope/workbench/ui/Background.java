package org.stratoscope.workbench.ui;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.stratoscope.api.errors.StratoscopeException;

/** Does short work, such as reading files, away from the user interface's thread and shows the result on it. */
public final class Background {

    /** Work that may block and may fail for reasons the user can mend. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does the work and answers its result. */
        T call() throws StratoscopeException, IOException, CoreException;
    }

    private Background() {}

    /**
     * Runs the work in a background job, then hands its result to the user interface's thread.
     *
     * @param name what the progress view calls it
     * @param then skipped when the display is gone
     * @param failed told on the user interface's thread what went wrong
     */
    public static <T> void run(String name, Work<T> work, Consumer<T> then, Consumer<Exception> failed) {
        job(name, work, then, failed).schedule();
    }

    /** The same under a scheduling rule, so that work on one thing happens in order. */
    public static <T> void inOrder(
            String name, ISchedulingRule rule, Work<T> work, Consumer<T> then, Consumer<Exception> failed) {
        Job job = job(name, work, then, failed);
        job.setRule(rule);
        job.schedule();
    }

    private static <T> Job job(String name, Work<T> work, Consumer<T> then, Consumer<Exception> failed) {
        Display display = Display.getDefault();
        Job job = Job.create(name, monitor -> {
            try {
                T result = work.call();
                post(display, () -> then.accept(result));
            } catch (StratoscopeException | IOException | CoreException e) {
                post(display, () -> failed.accept(e));
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        return job;
    }

    private static void post(Display display, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }
}

package org.stratoscope.workbench.results.internal.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Workbenches;

/** Has processes of their own perturb images; the listeners are called on the user interface's thread. */
final class PreviewJob extends Job {

    private static final String WHAT = "perturbs the images";

    private final PreviewRequest request;
    private final Consumer<PreviewArrays> then;
    private final Consumer<Exception> failed;

    PreviewJob(PreviewRequest request, Consumer<PreviewArrays> then, Consumer<Exception> failed) {
        super("Preview perturbation");
        this.request = request;
        this.then = then;
        this.failed = failed;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            perturb(monitor);
            return Status.OK_STATUS;
        } catch (CancelledException newerRequest) {
            return Status.CANCEL_STATUS;
        } catch (StratoscopeException | IOException e) {
            Workbenches.later(() -> failed.accept(e));
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
    }

    /** The perturbed images are shown at once; those with noise of the same norm, which is known only then, follow. */
    private void perturb(IProgressMonitor monitor) throws StratoscopeException, IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stratoscope-preview");
        try {
            Path first = Files.createDirectories(folder.resolve("perturbed"));
            ChildTask.execute(request.order(request.perturbation()), first, WHAT, monitor, news -> {});
            PreviewArrays arrays =
                    PreviewArrays.read(first, request.perturbation().isPresent());
            Workbenches.later(() -> then.accept(arrays));
            if (request.perturbation().isPresent()) {
                Path second = Files.createDirectories(folder.resolve("noisy"));
                ChildTask.execute(
                        request.order(Optional.of(PreviewRequest.noise(arrays.meanNorm()))),
                        second,
                        WHAT,
                        monitor,
                        news -> {});
                PlainArray noisy = PlainArray.read(second.resolve("arrays").resolve("perturbed.npy"));
                Workbenches.later(() -> then.accept(arrays.withNoisy(noisy)));
            }
        } finally {
            ChildTask.delete(folder);
        }
    }
}

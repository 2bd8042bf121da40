package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.stratoscope.examples.Examples;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.Work;

/** The preview asks processes of their own for images; here one that writes made-up arrays stands in for them. */
class PreviewTests {

    private static final int SIZE = 8;
    private static final int IMAGES = 2;

    private final Driver driver = new Driver();
    private final WritingRunner runner = new WritingRunner();
    private ServiceRegistration<?> registration;

    /** Does at once what a task's process would do, with numbers that are made up. */
    private static final class WritingRunner implements RunnerComponent<WritingRunner.Nothing>, Runner {

        record Nothing() {}

        private final List<Work.Perturb> asked = new CopyOnWriteArrayList<>();

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
            Work.Perturb work = (Work.Perturb)
                    TaskFile.read(order.folder().resolve(TaskFile.NAME)).work();
            asked.add(work);
            try {
                write(order.folder().resolve("arrays"), work.perturbation().id());
                OutcomeFile.write(
                        order.folder().resolve(OutcomeFile.NAME),
                        new Outcome.Completed(
                                new Provenance(Map.of(), Map.of(), "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z")));
            } catch (IOException e) {
                throw new ComputationFailedException(e.getMessage(), e);
            }
            return List.of("done");
        }

        private static void write(Path arrays, String perturbation) throws IOException {
            int pixels = SIZE * SIZE;
            float[] images = new float[IMAGES * 3 * pixels];
            float[] perturbed = new float[images.length];
            float[] field = new float[IMAGES * 2 * pixels];
            for (int i = 0; i < images.length; i++) {
                images[i] = i % SIZE;
                perturbed[i] = images[i] + 1;
            }
            java.util.Arrays.fill(field, 0.5f);
            String shape = IMAGES + ", 3, " + SIZE + ", " + SIZE;
            InspectionFixture.write(arrays.resolve("images.npy"), shape, images);
            InspectionFixture.write(arrays.resolve("perturbed.npy"), shape, perturbed);
            if (perturbation.equals("diffeomorphism")) {
                InspectionFixture.write(arrays.resolve("field.npy"), IMAGES + ", 2, " + SIZE + ", " + SIZE, field);
            }
        }

        @Override
        public ProcessState poll(String ticket) {
            return new ProcessState.Gone("ended with exit code 0", false);
        }

        @Override
        public void cancel(List<String> tickets) {
            // It is gone as soon as it was submitted.
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

    @BeforeEach
    void register() {
        registration = FrameworkUtil.getBundle(PreviewTests.class)
                .getBundleContext()
                .registerService("org.stratoscope.api.component.Component", runner, new Hashtable<>());
    }

    @AfterEach
    void cleanUp() throws CoreException {
        registration.unregister();
        driver.cleanUp();
    }

    @Test
    void thePreviewFollowsTheSlidersWithNoiseOfTheSameNorm() throws Exception {
        IFile file = Projects.experiment(
                Projects.create("preview"),
                Examples.find("quickstart").orElseThrow().document());
        driver.page().showView("org.stratoscope.workbench.results.preview");
        IDE.openEditor(driver.page(), file);
        Canvas canvas = driver.byId(Canvas.class, "preview");
        driver.waitUntil("both images", () -> runner.asked.size() == 2 && canvas.getData("arrays") != null);
        assertEquals("diffeomorphism", runner.asked.get(0).perturbation().id());
        assertEquals("16", runner.asked.get(0).dataset().values().get("count"));
        assertEquals("noise", runner.asked.get(1).perturbation().id());
        // Every one of the 3 x 8 x 8 numbers changed by one.
        double norm =
                Double.parseDouble(runner.asked.get(1).perturbation().values().get("norm"));
        assertEquals(Math.sqrt(3 * SIZE * SIZE), norm, 1e-9);
        driver.screenshot("preview");

        Scale displacement = driver.byId(Scale.class, "preview.displacement");
        displacement.setSelection(displacement.getMaximum());
        displacement.notifyListeners(SWT.Selection, new Event());
        driver.waitUntil("the new displacement", () -> runner.asked.size() == 4);
        double before =
                Double.parseDouble(runner.asked.get(0).perturbation().values().getOrDefault("displacement", "1"));
        double after =
                Double.parseDouble(runner.asked.get(2).perturbation().values().get("displacement"));
        assertTrue(after > before, before + " to " + after);
    }

    @Test
    void imagesAloneAreShownWithoutAPerturbation() throws Exception {
        IFile file = Projects.experiment(
                Projects.create("samples"),
                Examples.find("quickstart").orElseThrow().document());
        driver.page().showView("org.stratoscope.workbench.results.preview");
        IDE.openEditor(driver.page(), file);
        Canvas canvas = driver.byId(Canvas.class, "preview");
        driver.waitUntil("images", () -> canvas.getData("arrays") != null && runner.asked.size() >= 2);
        int asked = runner.asked.size();
        Combo perturbation = driver.byId(Combo.class, "preview.perturbation");
        perturbation.select(perturbation.getItemCount() - 1);
        perturbation.notifyListeners(SWT.Selection, new Event());
        driver.waitUntil("the samples", () -> runner.asked.size() > asked);
        assertEquals("0.0", runner.asked.getLast().perturbation().values().get("norm"));
        driver.screenshot("preview-samples");
    }
}

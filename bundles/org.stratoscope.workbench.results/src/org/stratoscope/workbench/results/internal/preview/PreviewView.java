package org.stratoscope.workbench.results.internal.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.part.ViewPart;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ParameterDescriptor;
import org.stratoscope.api.parameters.ParameterKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ExperimentParts;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** Shows what a perturbation of the open experiment does to the images of its probe, while its parameters are dragged. */
public final class PreviewView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.stratoscope.workbench.results.preview";

    private static final int SOON_MS = 250;
    private static final String DISPLACEMENT = "displacement";
    private static final String NOTHING = "Open an experiment to see what its\nperturbations do to its probe images.";

    private final Map<String, String> changed = new LinkedHashMap<>();
    private EditorFollower follower;
    private Composite root;
    private Combo perturbation;
    private Spinner number;
    private Composite sliders;
    private PreviewCanvas canvas;
    private Optional<Experiment> experiment = Optional.empty();
    private Path folder = Path.of(".");
    private Optional<PreviewRequest> asked = Optional.empty();
    private PreviewJob job;
    private int request;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).applyTo(head);
        perturbation = new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN);
        perturbation.setData("id", "preview.perturbation");
        perturbation.setToolTipText("Perturbation of the experiment");
        Accessibles.name(perturbation, "Perturbation");
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(perturbation);
        perturbation.addListener(SWT.Selection, event -> chosen());
        new Label(head, SWT.NONE).setText("Image");
        number = new Spinner(head, SWT.BORDER);
        number.setValues(1, 1, PreviewRequest.IMAGES, 0, 1, 1);
        number.setData("id", "preview.image");
        number.setToolTipText("Number of the probe image");
        Accessibles.name(number, "Number of the probe image");
        number.addListener(SWT.Selection, event -> canvas.showImage(number.getSelection() - 1));
        sliders = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sliders);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 0).applyTo(sliders);
        canvas = new PreviewCanvas(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.canvas());
        canvas.tell(NOTHING);
        follower = new EditorFollower(getSite(), this::follow);
        follower.start();
    }

    /** The experiment that is open has changed, or another one is open. */
    private void follow(Optional<Experiment> now, Path base) {
        if (root.isDisposed()) {
            return;
        }
        experiment = now;
        folder = base;
        List<String> names = new ArrayList<>();
        now.ifPresent(document -> document.getPerturbations().forEach(one -> names.add(ExperimentPaths.label(one))));
        names.add("none: images alone");
        if (!names.equals(List.of(perturbation.getItems()))) {
            perturbation.setItems(names.toArray(String[]::new));
            perturbation.select(0);
            chosen();
        } else {
            ask();
        }
    }

    private Optional<Component> selected() {
        int index = perturbation.getSelectionIndex();
        return experiment
                .map(Experiment::getPerturbations)
                .filter(list -> index >= 0 && index < list.size())
                .map(list -> list.get(index));
    }

    private void chosen() {
        changed.clear();
        for (Control old : sliders.getChildren()) {
            old.dispose();
        }
        selected().ifPresent(this::addSliders);
        sliders.requestLayout();
        root.layout(true, true);
        ask();
    }

    private void addSliders(Component component) {
        Map<String, String> values = ExperimentParts.text(component).values();
        InstalledServices.registry()
                .find(ComponentKind.PERTURBATION, String.valueOf(component.getId()))
                .ifPresent(found -> ParameterSchema.of(found.parameters()).descriptors().stream()
                        .filter(parameter -> isNumber(parameter) && (isKnown(parameter, values)))
                        .forEach(parameter ->
                                new PreviewSlider(sliders, parameter, value(parameter, values), this::moved)));
    }

    private static boolean isNumber(ParameterDescriptor parameter) {
        return parameter.kind() == ParameterKind.INTEGER || parameter.kind() == ParameterKind.REAL;
    }

    /** A displacement can be dragged where nothing else says how large it is. */
    private static boolean isKnown(ParameterDescriptor parameter, Map<String, String> values) {
        return values.containsKey(parameter.name())
                || parameter.defaultText().isPresent()
                || parameter.name().equals(DISPLACEMENT) && !values.containsKey("temperature");
    }

    private static double value(ParameterDescriptor parameter, Map<String, String> values) {
        String text =
                values.getOrDefault(parameter.name(), parameter.defaultText().orElse("1"));
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumberYet) {
            return 1;
        }
    }

    private void moved(String name, String value) {
        changed.put(name, value);
        if (name.equals(DISPLACEMENT)) {
            asked.flatMap(PreviewRequest::perturbation)
                    .map(text -> text.values().getOrDefault(DISPLACEMENT, "1"))
                    .map(Double::parseDouble)
                    .filter(before -> before > 0)
                    .ifPresent(before -> canvas.scaleField(Double.parseDouble(value) / before));
        }
        ask();
    }

    /** Asks for new images a moment after the last change. */
    private void ask() {
        int mine = ++request;
        root.getDisplay().timerExec(SOON_MS, () -> {
            if (mine == request && !root.isDisposed() && canvas.canvas().isVisible()) {
                compute(mine);
            }
        });
    }

    private void compute(int mine) {
        Optional<PreviewRequest> next = experiment.flatMap(
                document -> PreviewRequest.of(document, selected(), changed, folder, InstalledServices.registry()));
        if (next.isEmpty()) {
            canvas.tell(experiment.isEmpty() ? NOTHING : "The experiment has no probe images; choose some under Data.");
            return;
        }
        if (next.equals(asked) && canvas.isFilled()) {
            return;
        }
        asked = next;
        if (job != null) {
            job.cancel();
        }
        if (!canvas.isFilled()) {
            canvas.tell("Making images\u2026");
        }
        job = new PreviewJob(next.get(), arrays -> show(mine, arrays), failure -> {
            if (mine == request && !root.isDisposed()) {
                canvas.tell(Failures.sentence(failure));
            }
        });
        job.schedule();
    }

    private void show(int mine, PreviewArrays arrays) {
        if (mine == request && !root.isDisposed()) {
            canvas.show(arrays);
        }
    }

    @Override
    public void setFocus() {
        perturbation.setFocus();
        ask();
    }

    @Override
    public void dispose() {
        request++;
        if (job != null) {
            job.cancel();
        }
        if (follower != null) {
            follower.stop();
        }
        super.dispose();
    }
}

package org.stratoscope.workbench.results.internal.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.workbench.form.FieldRow;

/** Asks for the images the network is measured on, and measures how well it classifies them. */
final class AccuracyPage extends WizardPage {

    private static final String IMAGES = "[1-9]\\d{0,6}";

    private final Supplier<ComponentText> network;
    private DatasetChoice data;
    private Text images;
    private JobBar bar;
    private Optional<String> measured = Optional.empty();
    private String measuredOn = "";

    AccuracyPage(Supplier<ComponentText> network) {
        super("accuracy");
        this.network = network;
        setTitle("Images and test accuracy");
        setDescription("Choose the images to measure on. The test accuracy tells whether they are read as the network"
                + " expects them.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
        data = new DatasetChoice(
                page, "cifar10", Map.of("count", Optional.empty(), "split", Optional.of("test")), this::check);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(data.control());
        Composite form = new Composite(page, SWT.NONE);
        FieldRow.layout(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        FieldRow row = new FieldRow(
                form,
                "Images to measure",
                "The first so many images of the data set, of its test images where it is split");
        images = new Text(form, SWT.BORDER);
        images.setText("500");
        images.addListener(SWT.Modify, event -> check());
        row.complete(images, "import.accuracy.images", "images", "the first test images");
        bar = new JobBar(page, "import.accuracy", "Measure accuracy", this::measure);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        page.addListener(SWT.Dispose, event -> bar.cancel());
        setControl(page);
        bar.tell("The accuracy has not been measured yet.", false);
        check();
    }

    private void check() {
        if (images == null || bar == null) {
            return;
        }
        Optional<String> problem = data.problem()
                .or(() -> images.getText().matches(IMAGES)
                        ? Optional.empty()
                        : Optional.of("'" + images.getText() + "' is no number of images; write it like 500."));
        setMessage(problem.orElse(null), problem.isPresent() ? WARNING : NONE);
        setPageComplete(problem.isEmpty());
        bar.enable(problem.isEmpty());
        if (problem.isEmpty() && measured.isPresent() && !measuredOn.equals(key())) {
            measured = Optional.empty();
            bar.tell("The accuracy on these images has not been measured yet.", false);
        }
    }

    private String key() {
        return network.get() + " " + probe();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            check();
            data.setFocus();
        }
    }

    private void measure() {
        ComponentText subject = network.get();
        ComponentText probe = probe();
        String key = key();
        ChildJob<?>[] self = new ChildJob<?>[1];
        ChildJob<TestAccuracy> job = new ChildJob<>(
                "Measure accuracy",
                (folder, monitor, progress) -> TestAccuracy.measure(subject, probe, folder, monitor, progress),
                new ChildJob.Listener<>() {
                    @Override
                    public void told(String news) {
                        if (bar.isCurrent(self[0])) {
                            bar.tell("A process measures: " + news, false);
                        }
                    }

                    @Override
                    public void found(TestAccuracy accuracy) {
                        if (bar.isCurrent(self[0])) {
                            measured = Optional.of(accuracy.words());
                            measuredOn = key;
                            bar.done(accuracy.words());
                        }
                    }

                    @Override
                    public void failed(Exception failure) {
                        if (bar.isCurrent(self[0])) {
                            bar.failed(failure);
                        }
                    }
                });
        self[0] = job;
        bar.run(job, "A process reads network and images\u2026");
    }

    /** The images of the experiment. */
    ComponentText probe() {
        return data.first(Integer.parseInt(images.getText()));
    }

    /** The accuracy in words, if it was measured with what is chosen now. */
    Optional<String> measured() {
        return measured;
    }
}

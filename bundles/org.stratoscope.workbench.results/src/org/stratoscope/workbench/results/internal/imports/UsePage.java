package org.stratoscope.workbench.results.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.workbench.project.OpenExperiment;

/** Asks whether an open experiment takes the data set, or a new one; not shown when none is open. */
final class UsePage extends WizardPage {

    private final OpenExperiment open;
    private final List<Button> buttons = new ArrayList<>();
    private Optional<OpenExperiment.Place> place = Optional.of(OpenExperiment.Place.PROBE);

    UsePage(OpenExperiment open) {
        super("use");
        this.open = open;
        setTitle("Use of the data set");
        setDescription("The experiment '" + open.title() + "' is open.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 10).applyTo(page);
        radio(
                page,
                "probe",
                "Put it into '" + open.title() + "' as the images that are measured",
                Optional.of(OpenExperiment.Place.PROBE));
        radio(
                page,
                "training",
                "Put it into '" + open.title() + "' as the training data",
                Optional.of(OpenExperiment.Place.TRAINING));
        radio(page, "new", "Write a new experiment", Optional.empty());
        buttons.getFirst().setSelection(true);
        setControl(page);
    }

    private void radio(Composite page, String id, String text, Optional<OpenExperiment.Place> meaning) {
        Button button = new Button(page, SWT.RADIO);
        button.setText(text.replace("&", "&&"));
        button.setData("id", "import.use." + id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                place = meaning;
                getContainer().updateButtons();
            }
        });
        buttons.add(button);
    }

    /** Where in the open experiment it goes; nothing for a new experiment. */
    Optional<OpenExperiment.Place> place() {
        return place;
    }

    @Override
    public org.eclipse.jface.wizard.IWizardPage getNextPage() {
        return place.isPresent() ? null : super.getNextPage();
    }
}

package org.stratoscope.workbench.results.internal.imports;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.parameters.ComponentText;

/** Asks what kind of data set it is and where its files are. */
final class DatasetPage extends WizardPage {

    private DatasetChoice data;

    DatasetPage() {
        super("data");
        setTitle("Import data set");
        setDescription("Choose how the images are stored and where. The next page shows what is found.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(page);
        data = new DatasetChoice(page, "image-folder", Map.of(), this::check);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(data.control());
        setControl(page);
        check();
        data.setFocus();
    }

    private void check() {
        if (data == null) {
            return;
        }
        Optional<String> problem = data.problem();
        setMessage(problem.orElse(null), problem.isPresent() ? WARNING : NONE);
        setPageComplete(problem.isEmpty());
    }

    ComponentText value() {
        return data.value();
    }
}

package org.stratoscope.workbench.results.internal.imports;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.stratoscope.workbench.project.OpenExperiment;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens the wizard that imports a data set. */
public final class ImportDatasetHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<OpenExperiment> open = Workbenches.page()
                .map(page -> page.getActiveEditor())
                .map(editor -> Adapters.adapt(editor, OpenExperiment.class));
        ImportDialog.open(new ImportDatasetWizard(open));
        return null;
    }
}

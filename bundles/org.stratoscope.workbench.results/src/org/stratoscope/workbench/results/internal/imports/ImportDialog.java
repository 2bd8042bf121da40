package org.stratoscope.workbench.results.internal.imports;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.stratoscope.workbench.ui.Workbenches;

/** Shows the import wizards in a size that has room for tables. */
final class ImportDialog {

    private static final int WIDTH = 780;
    private static final int HEIGHT = 440;

    private ImportDialog() {}

    static void open(Wizard wizard) {
        WizardDialog dialog = new WizardDialog(Workbenches.shell(), wizard);
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.open();
    }
}

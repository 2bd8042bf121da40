package org.stratoscope.workbench.internal.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.stratoscope.workbench.project.Projects;

/** Creates an experiment, empty or from an example. */
public final class NewExperimentWizard extends Wizard implements INewWizard {

    private NewExperimentPage page;

    /** Creates the wizard. */
    public NewExperimentWizard() {
        setWindowTitle("New experiment");
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
        IProject project = selected == null ? null : selected.getProject();
        page = new NewExperimentPage(project == null ? "experiments" : project.getName());
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Projects.createExperiment(page.project(), page.name(), page.document(), file -> {});
        return true;
    }
}

package org.stratoscope.workbench.results.internal.imports;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.workbench.form.FieldRow;

/** Asks where the new experiment goes, below what was found out. */
final class TargetPage extends WizardPage {

    private final String suggestedProject;
    private final Supplier<String> suggestedName;
    private final Supplier<String> summary;
    private Combo project;
    private Text name;
    private Label found;
    private boolean visited;

    TargetPage(String suggestedProject, Supplier<String> suggestedName, Supplier<String> summary) {
        super("target");
        this.suggestedProject = suggestedProject;
        this.suggestedName = suggestedName;
        this.summary = summary;
        setTitle("Experiment");
        setDescription("Name the experiment that is written; it opens and can be changed and run.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
        found = new Label(page, SWT.WRAP);
        found.setData("id", "import.summary");
        GridDataFactory.fillDefaults().grab(true, false).hint(640, SWT.DEFAULT).applyTo(found);
        Composite form = new Composite(page, SWT.NONE);
        FieldRow.layout(form);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(form);
        FieldRow projectRow = new FieldRow(form, "Project", "The project the experiment is written into");
        project = new Combo(form, SWT.DROP_DOWN);
        project.setItems(Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .map(IProject::getName)
                .toArray(String[]::new));
        project.setText(suggestedProject);
        projectRow.complete(project, "import.project", "", "created where it is missing");
        FieldRow nameRow = new FieldRow(form, "Name", "The experiment's file without its end");
        name = new Text(form, SWT.BORDER);
        nameRow.complete(name, "import.name", "", "");
        project.addListener(SWT.Modify, event -> check());
        name.addListener(SWT.Modify, event -> check());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            if (!visited || name.getText().isBlank()) {
                name.setText(suggestedName.get());
            }
            visited = true;
            found.setText(summary.get().replace("&", "&&"));
            found.requestLayout();
            check();
            name.setFocus();
        }
    }

    private void check() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus ofProject = workspace.validateName(project(), IResource.PROJECT);
        IStatus ofName = workspace.validateName(name() + ".experiment", IResource.FILE);
        setErrorMessage(!ofProject.isOK() ? ofProject.getMessage() : !ofName.isOK() ? ofName.getMessage() : null);
        setPageComplete(visited && ofProject.isOK() && ofName.isOK() && !name().isBlank());
    }

    String project() {
        return project.getText().strip();
    }

    String name() {
        return name.getText().strip();
    }
}

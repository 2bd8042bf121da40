package org.stratoscope.workbench.internal.project;

import java.util.List;
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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for project, name and what to start from. */
final class NewExperimentPage extends WizardPage {

    private static final int DESCRIPTION_HEIGHT = 96;

    private final String suggestedProject;
    private final List<Template> templates = Template.all();
    private Combo project;
    private Text name;
    private Combo start;
    private Label description;
    private Button fullScale;

    NewExperimentPage(String suggestedProject) {
        super("experiment");
        this.suggestedProject = suggestedProject;
        setTitle("New experiment");
        setDescription("Name the experiment and choose what it starts from.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .spacing(12, 8)
                .margins(12, 12)
                .applyTo(page);
        label(page, "Project");
        project = new Combo(page, SWT.DROP_DOWN);
        project.setItems(Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .map(IProject::getName)
                .toArray(String[]::new));
        project.setText(suggestedProject);
        label(page, "Name");
        name = new Text(page, SWT.BORDER);
        name.setText("experiment");
        name.setData("id", "new.name");
        label(page, "Start from");
        start = new Combo(page, SWT.READ_ONLY);
        start.setItems(templates.stream().map(Template::title).toArray(String[]::new));
        start.select(0);
        start.setData("id", "new.start");
        label(page, "");
        description = new Label(page, SWT.WRAP);
        label(page, "Scale");
        fullScale = new Button(page, SWT.CHECK);
        fullScale.setText("Parameters of the paper instead of those of a laptop");
        fullScale.setData("id", "new.fullScale");
        GridDataFactory wide = GridDataFactory.fillDefaults().grab(true, false);
        wide.applyTo(project);
        wide.applyTo(name);
        wide.applyTo(start);
        wide.copy().hint(420, DESCRIPTION_HEIGHT).applyTo(description);
        project.addListener(SWT.Modify, event -> check());
        name.addListener(SWT.Modify, event -> check());
        start.addListener(SWT.Selection, event -> check());
        fullScale.addListener(SWT.Selection, event -> check());
        setControl(page);
        check();
        name.selectAll();
        name.setFocus();
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private void check() {
        fullScale.setEnabled(template().hasFullScale());
        description.setText(template().description(isFullScale()).replace("&", "&&"));
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus ofProject = workspace.validateName(project(), IResource.PROJECT);
        IStatus ofName = workspace.validateName(name() + ".experiment", IResource.FILE);
        setErrorMessage(!ofProject.isOK() ? ofProject.getMessage() : !ofName.isOK() ? ofName.getMessage() : null);
        setPageComplete(ofProject.isOK() && ofName.isOK() && !name().isBlank());
    }

    String project() {
        return project.getText().strip();
    }

    String name() {
        return name.getText().strip();
    }

    /** The document the experiment starts with. */
    byte[] document() {
        return template().document(isFullScale());
    }

    private boolean isFullScale() {
        return fullScale.isEnabled() && fullScale.getSelection();
    }

    private Template template() {
        return templates.get(Math.max(0, start.getSelectionIndex()));
    }
}

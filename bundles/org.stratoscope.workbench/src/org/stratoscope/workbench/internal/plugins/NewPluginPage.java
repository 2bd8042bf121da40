package org.stratoscope.workbench.internal.plugins;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.sdk.PluginKind;
import org.stratoscope.sdk.PluginProject;

/** Asks for the name, the kind and the folder of a plug-in project. */
final class NewPluginPage extends WizardPage {

    private Text id;
    private Combo kind;
    private Text folder;

    NewPluginPage() {
        super("plugin");
        setTitle("Plug-in project");
        setDescription(
                "A Maven project with a component that works, its test and a page that says what to do with it.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(area);
        label(area, "Name");
        id = text(area, "plugin.name");
        id.setMessage("such as spectral-norm");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(id);
        label(area, "Kind");
        kind = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        kind.setData("id", "plugin.kind");
        Arrays.stream(PluginKind.values()).map(PluginKind::words).forEach(kind::add);
        kind.select(0);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(kind);
        label(area, "Folder");
        folder = text(area, "plugin.folder");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("Browse...");
        browse.addListener(SWT.Selection, event -> browse());
        setControl(area);
        setPageComplete(false);
    }

    private static void label(Composite area, String words) {
        new Label(area, SWT.NONE).setText(words);
    }

    private Text text(Composite area, String name) {
        Text text = new Text(area, SWT.BORDER);
        text.setData("id", name);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText("Folder of the project");
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(Path.of(chosen).resolve(id.getText()).toString());
        }
    }

    private void check() {
        String problem = problem();
        setErrorMessage(id.getText().isEmpty() || folder.getText().isEmpty() ? null : problem);
        setPageComplete(problem == null);
    }

    private String problem() {
        try {
            PluginProject.of(id.getText(), kind(), Path.of(""));
            return folder.getText().isBlank() ? "Name a folder." : null;
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    String id() {
        return id.getText();
    }

    PluginKind kind() {
        return PluginKind.values()[kind.getSelectionIndex()];
    }

    Path folder() {
        return Path.of(folder.getText());
    }
}

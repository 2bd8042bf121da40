package org.stratoscope.workbench.internal.plugins;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.stratoscope.sdk.PluginKind;
import org.stratoscope.sdk.PluginProject;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Workbenches;

/** Writes the Maven project of a plug-in into a folder of the user's choice. */
public final class NewPluginWizard extends Wizard implements INewWizard {

    private static final String TITLE = "New plug-in project";

    private final NewPluginPage page = new NewPluginPage();

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(TITLE);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        String id = page.id();
        PluginKind kind = page.kind();
        Path folder = page.folder();
        Background.run(
                TITLE,
                () -> {
                    PluginProject.of(id, kind, installation()).write(folder);
                    return folder;
                },
                written -> MessageDialog.openInformation(
                        Workbenches.shell(),
                        TITLE,
                        "The project is in " + written + ". Its README.md says how to build and install it."),
                failure -> Failures.show(TITLE, failure));
        return true;
    }

    private static Path installation() {
        return Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20")));
    }
}

package org.stratoscope.workbench.internal.plugins;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** The way of a jar into the plug-in folder: choose, check, ask, copy. The check and the copy run in the background. */
final class PluginInstallation {

    private static final String TITLE = "Install plug-in";

    private PluginInstallation() {}

    /**
     * Lets the user choose a jar.
     *
     * @param then called on the user interface's thread once it is installed
     */
    static void choose(Shell shell, Runnable then) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(TITLE);
        dialog.setFilterExtensions(new String[] {"*.jar"});
        dialog.setFilterNames(new String[] {"Plug-ins (*.jar)"});
        String chosen = dialog.open();
        if (chosen != null) {
            check(shell, Path.of(chosen), then);
        }
    }

    /** Checks a jar, asks and installs it. */
    static void check(Shell shell, Path jar, Runnable then) {
        Background.run(
                "Check " + jar.getFileName(),
                () -> InstalledServices.plugins().check(jar),
                plugin -> ask(shell, plugin, then),
                failure -> Failures.show(TITLE, failure));
    }

    private static void ask(Shell shell, Plugin plugin, Runnable then) {
        if (plugin.fault().isPresent()) {
            Failures.show(TITLE, plugin.fault().get());
        } else if (!shell.isDisposed() && confirmed(shell, plugin)) {
            Background.run(
                    TITLE,
                    () -> InstalledServices.plugins().install(plugin.file()),
                    installed -> then.run(),
                    failure -> Failures.show(TITLE, failure));
        }
    }

    private static boolean confirmed(Shell shell, Plugin plugin) {
        String[] answers = {"Install", "Cancel"};
        return new MessageDialog(shell, TITLE, null, question(plugin), MessageDialog.QUESTION, 1, answers).open() == 0;
    }

    /** What the user decides on. */
    static String question(Plugin plugin) {
        String vendor = plugin.vendor().isEmpty() ? "not given" : plugin.vendor();
        return "Install " + plugin.text() + "?\n\nVendor: " + vendor + "\nOrigin: " + plugin.file() + "\nSHA-256: "
                + plugin.sha256() + "\n\n" + PluginCatalog.TRUST;
    }
}

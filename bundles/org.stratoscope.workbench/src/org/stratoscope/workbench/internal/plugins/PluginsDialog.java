package org.stratoscope.workbench.internal.plugins;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** Shows what lies in the plug-in folder and what is wrong with it; installs and removes plug-ins. */
final class PluginsDialog extends TitleAreaDialog {

    private static final int REFRESH_MS = 1_000;
    private static final int[] WIDTHS = {260, 80, 90, 260};

    private List<Plugin> shown = List.of();
    private List<String> faults = List.of();
    private Table table;
    private Text details;
    private Button remove;

    PluginsDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Plug-ins");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Plug-ins");
        setMessage("Jars in " + InstalledServices.plugins().folder()
                + ". New tasks use what is there; a jar that is copied there appears by itself.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(area);
        createTable(area);
        createButtons(area);
        details = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        details.setData("id", "plugins.details");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(640, 110)
                .span(2, 1)
                .applyTo(details);
        refresh();
        watch();
        return area;
    }

    private void createTable(Composite area) {
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("id", "plugins");
        table.setHeaderVisible(true);
        String[] titles = {"Plug-in", "Version", "State", "Jar"};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> describe());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(table);
    }

    private void createButtons(Composite area) {
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "Install...", "plugins.install", () -> PluginInstallation.choose(getShell(), this::refresh));
        remove = button(buttons, "Remove", "plugins.remove", this::remove);
    }

    private static Button button(Composite parent, String text, String id, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(button);
        return button;
    }

    /** The folder may change while the dialog is open. */
    private void watch() {
        table.getDisplay().timerExec(REFRESH_MS, () -> {
            if (!table.isDisposed()) {
                refresh();
                watch();
            }
        });
    }

    private void refresh() {
        List<Plugin> plugins = InstalledServices.plugins().plugins();
        List<String> told = InstalledServices.registry().faults();
        if (table.isDisposed()
                || plugins.equals(shown) && told.equals(faults) && table.getItemCount() == shown.size()) {
            if (!table.isDisposed() && details.getText().isEmpty()) {
                describe();
            }
            return;
        }
        shown = plugins;
        faults = told;
        table.removeAll();
        for (Plugin plugin : plugins) {
            new TableItem(table, SWT.NONE).setText(new String[] {
                plugin.name(),
                plugin.version(),
                state(plugin),
                plugin.file().getFileName().toString()
            });
        }
        describe();
    }

    private String state(Plugin plugin) {
        boolean partly = faults.stream().anyMatch(fault -> fault.contains(plugin.text()));
        return plugin.fault().isPresent() ? "not used" : partly ? "in part" : "used";
    }

    private void describe() {
        int index = table.getSelectionIndex();
        remove.setEnabled(index >= 0);
        details.setText(index >= 0 ? words(shown.get(index)) : String.join("\n", overview()));
    }

    private List<String> overview() {
        if (shown.isEmpty()) {
            return List.of("There is no plug-in. 'New plug-in project' in the menu File makes one of your own.");
        }
        return faults.isEmpty() ? List.of("Select a plug-in to see where it comes from.") : faults;
    }

    private String words(Plugin plugin) {
        StringBuilder words = new StringBuilder(plugin.fault().orElse(plugin.text()));
        faults.stream()
                .filter(fault -> fault.contains(plugin.text()) && plugin.fault().isEmpty())
                .forEach(fault -> words.append('\n').append(fault));
        return words + "\nVendor: " + (plugin.vendor().isEmpty() ? "not given" : plugin.vendor()) + "\nJar: "
                + plugin.file() + "\nSHA-256: " + plugin.sha256();
    }

    private void remove() {
        Plugin plugin = shown.get(table.getSelectionIndex());
        Background.run(
                "Remove " + plugin.name(),
                () -> InstalledServices.plugins()
                        .remove(plugin.file().getFileName().toString()),
                removed -> refresh(),
                failure -> Failures.show("Remove plug-in", failure));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}

package org.stratoscope.workbench.internal.about;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.osgi.framework.FrameworkUtil;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;

/** Version, system, and every installed bundle with its version and licence; all of it can be copied. */
final class AboutDialog extends Dialog {

    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int[] WIDTHS = {270, 170, 140, 190};
    private static final String[] TITLES = {"Bundle", "Version", "Vendor", "Licence"};

    private final List<InstalledPart> parts = InstalledPart.all();

    AboutDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("About Stratoscope");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(14, 8)
                .applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.image("stratoscope48.png"));
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .span(1, 3)
                .applyTo(icon);
        Label title = new Label(area, SWT.NONE);
        title.setText("Stratoscope " + version());
        title.setFont(JFaceResources.getBannerFont());
        Label words = new Label(area, SWT.WRAP);
        words.setText("Measures what the layers of a convolutional network have learnt. Eclipse Public License 2.0.");
        Label system = new Label(area, SWT.WRAP);
        system.setText(system());
        system.setData("id", "about.system");
        system.setForeground(ThemeColours.faint(area));
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData("id", "about.bundles");
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(TITLES[i]);
            column.setWidth(WIDTHS[i]);
        }
        for (InstalledPart part : parts) {
            new TableItem(table, SWT.NONE).setText(part.line().split("\t", -1));
        }
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(790, 320)
                .applyTo(table);
        return area;
    }

    private static String version() {
        var version = FrameworkUtil.getBundle(AboutDialog.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static String system() {
        return "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", SWT " + SWT.getPlatform() + " " + SWT.getVersion();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, "Copy all", false);
        createButton(parent, IDialogConstants.OK_ID, "Close", true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            String text = "Stratoscope " + version() + "\n" + system() + "\n"
                    + parts.stream().map(InstalledPart::line).collect(Collectors.joining("\n"));
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else {
            super.buttonPressed(id);
        }
    }
}

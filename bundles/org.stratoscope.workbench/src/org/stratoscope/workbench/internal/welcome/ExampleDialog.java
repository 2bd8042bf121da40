package org.stratoscope.workbench.internal.welcome;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.stratoscope.examples.Examples;
import org.stratoscope.examples.Examples.Example;
import org.stratoscope.workbench.internal.project.DocumentText;

/** Lets the user choose one of the examples. */
final class ExampleDialog extends TitleAreaDialog {

    private static final int DESCRIPTION_HEIGHT = 96;

    private final List<Example> examples = Examples.all();
    private org.eclipse.swt.widgets.List titles;
    private Label description;
    private Button scale;
    private boolean fullScale;
    private Optional<Example> chosen = Optional.empty();

    ExampleDialog(Shell parent) {
        super(parent);
    }

    Optional<Example> chosen() {
        return chosen;
    }

    /** The document of an example at the chosen scale. */
    byte[] document(Example example) {
        return fullScale ? example.fullScale().orElseGet(example::document) : example.document();
    }

    private String description(Example example) {
        return (fullScale ? example.fullScale().flatMap(DocumentText::description) : Optional.<String>empty())
                .orElse(example.description());
    }

    /** The name of the file it is opened as. */
    String fileName(Example example) {
        return fullScale && example.fullScale().isPresent() ? example.id() + "-full" : example.id();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Examples");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Experiments of the papers");
        setMessage("The chosen experiment opens in the project 'examples', where you can run and change it.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 10).applyTo(area);
        titles = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        titles.setData("id", "examples");
        examples.forEach(example -> titles.add(example.title()));
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 180).applyTo(titles);
        description = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(480, DESCRIPTION_HEIGHT)
                .applyTo(description);
        scale = new Button(area, SWT.CHECK);
        scale.setText("Parameters of the paper instead of those of a laptop");
        scale.setData("id", "examples.fullScale");
        scale.addListener(SWT.Selection, event -> {
            fullScale = scale.getSelection();
            choose();
        });
        titles.addListener(SWT.Selection, event -> choose());
        titles.addListener(SWT.DefaultSelection, event -> okPressed());
        titles.select(0);
        choose();
        return area;
    }

    private void choose() {
        int index = titles.getSelectionIndex();
        chosen = index < 0 ? Optional.empty() : Optional.of(examples.get(index));
        description.setText(chosen.map(this::description).orElse("").replace("&", "&&"));
        scale.setEnabled(chosen.flatMap(Example::fullScale).isPresent());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Open", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}

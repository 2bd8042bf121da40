package org.stratoscope.workbench.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** A file or folder, typed or chosen; what lies below the document's folder is written relative to it. */
final class PathField implements Field {

    private final Composite row;
    private final TextField text;
    private final Path base;
    private final Path start;
    private final Consumer<Optional<String>> edited;

    PathField(Composite parent, Path base, Path start, String hint, Consumer<Optional<String>> edited) {
        this.base = base;
        this.start = start;
        this.edited = edited;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(row);
        text = new TextField(row, SWT.NONE, hint, edited);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text.control());
        button("File...", this::chooseFile);
        button("Folder...", this::chooseFolder);
    }

    private void button(String label, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
        dialog.setFilterPath(start.toString());
        chosen(dialog.open());
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(row.getShell(), SWT.OPEN);
        dialog.setFilterPath(start.toString());
        chosen(dialog.open());
    }

    private void chosen(String file) {
        if (file != null) {
            Path path = Path.of(file);
            String written = path.startsWith(base) && !path.equals(base)
                    ? base.relativize(path).toString()
                    : path.toString();
            text.show(Optional.of(written));
            edited.accept(Optional.of(written));
        }
    }

    @Override
    public void show(Optional<String> value) {
        text.show(value);
    }

    @Override
    public Control control() {
        return text.control();
    }

    Control row() {
        return row;
    }
}

package org.stratoscope.workbench.results.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.task.inspection.DatasetTable.ClassCount;
import org.stratoscope.workbench.ui.Accessibles;

/** Shows how many images there are, their classes and some of them, which a process of its own finds out. */
final class SamplesPage extends WizardPage {

    private final Supplier<ComponentText> data;
    private JobBar bar;
    private Composite sides;
    private Table classes;
    private SampleGrid grid;
    private Optional<ComponentText> looked = Optional.empty();
    private Optional<DatasetLook> found = Optional.empty();

    SamplesPage(Supplier<ComponentText> data) {
        super("samples");
        this.data = data;
        setTitle("Preview");
        setDescription("What the files hold, as a network sees it. Go back where it is not what you expect.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
        bar = new JobBar(page, "import.look", "Look again", this::look);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        sides = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(sides);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        classes = new Table(sides, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        classes.setHeaderVisible(true);
        classes.setData("id", "import.classes");
        Accessibles.name(classes, "Classes");
        column("Class", SWT.LEFT, 130);
        column("Images", SWT.RIGHT, 80);
        classes.addListener(SWT.SetData, this::fill);
        GridDataFactory.fillDefaults().grab(false, true).hint(230, 240).applyTo(classes);
        grid = new SampleGrid(sides);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 240).applyTo(grid.control());
        page.addListener(SWT.Dispose, event -> bar.cancel());
        setControl(page);
    }

    private void column(String title, int style, int width) {
        TableColumn column = new TableColumn(classes, style);
        column.setText(title);
        column.setWidth(width);
    }

    private void fill(Event event) {
        List<ClassCount> all = found.map(look -> look.table().classes()).orElse(List.of());
        if (event.index < all.size()) {
            TableItem item = (TableItem) event.item;
            item.setText(0, all.get(event.index).name());
            item.setText(1, Integer.toString(all.get(event.index).images()));
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !looked.equals(Optional.of(data.get()))) {
            look();
        }
    }

    private void look() {
        ComponentText wanted = data.get();
        looked = Optional.of(wanted);
        found = Optional.empty();
        sides.setVisible(false);
        setPageComplete(false);
        ChildJob<?>[] self = new ChildJob<?>[1];
        ChildJob<DatasetLook> job = new ChildJob<>(
                "Open data set",
                (folder, monitor, progress) -> DatasetLook.into(wanted, folder, monitor, progress),
                new ChildJob.Listener<>() {
                    @Override
                    public void told(String news) {
                        if (bar.isCurrent(self[0])) {
                            bar.tell("A process opens the data set: " + news, false);
                        }
                    }

                    @Override
                    public void found(DatasetLook look) {
                        if (bar.isCurrent(self[0])) {
                            show(look);
                        }
                    }

                    @Override
                    public void failed(Exception failure) {
                        if (bar.isCurrent(self[0])) {
                            looked = Optional.empty();
                            bar.failed(failure);
                        }
                    }
                });
        self[0] = job;
        bar.run(job, "A process opens the data set\u2026");
    }

    private void show(DatasetLook look) {
        found = Optional.of(look);
        bar.done(look.words());
        classes.setItemCount(look.table().classes().size());
        classes.clearAll();
        grid.show(look);
        sides.setVisible(true);
        setPageComplete(true);
    }

    Optional<DatasetLook> found() {
        return found;
    }
}

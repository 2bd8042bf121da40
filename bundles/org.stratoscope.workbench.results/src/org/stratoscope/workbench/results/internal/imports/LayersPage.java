package org.stratoscope.workbench.results.internal.imports;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.workbench.results.internal.network.LayerTable;

/** Shows the layers of the network, which a process of its own finds out. */
final class LayersPage extends WizardPage {

    private final Supplier<NetworkLook> wanted;
    private JobBar bar;
    private LayerTable layers;
    private Optional<NetworkLook> looked = Optional.empty();
    private Optional<NetworkTable> found = Optional.empty();

    LayersPage(Supplier<NetworkLook> wanted) {
        super("layers");
        this.wanted = wanted;
        setTitle("Layers");
        setDescription("What the file holds. Go back to correct the architecture where it is not what you expect.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
        bar = new JobBar(page, "import.layers", "Look again", this::look);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        layers = new LayerTable(page, index -> {});
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 260).applyTo(layers.control());
        page.addListener(SWT.Dispose, event -> bar.cancel());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !looked.equals(Optional.of(wanted.get()))) {
            look();
        }
    }

    private void look() {
        NetworkLook look = wanted.get();
        looked = Optional.of(look);
        found = Optional.empty();
        layers.control().setVisible(false);
        setPageComplete(false);
        ChildJob<?>[] self = new ChildJob<?>[1];
        ChildJob<NetworkTable> job = new ChildJob<>("Read network", look::in, new ChildJob.Listener<>() {
            @Override
            public void told(String news) {
                if (bar.isCurrent(self[0])) {
                    bar.tell(news, false);
                }
            }

            @Override
            public void found(NetworkTable table) {
                if (bar.isCurrent(self[0])) {
                    show(table);
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
        bar.run(job, "A process reads the file\u2026");
    }

    private void show(NetworkTable table) {
        found = Optional.of(table);
        bar.done(words(table));
        layers.show(table);
        layers.control().setVisible(true);
        setPageComplete(true);
    }

    static String words(NetworkTable table) {
        return table.title() + ": " + table.nodes().size() + " layers, "
                + String.format(java.util.Locale.ROOT, "%,d", table.parameters()) + " parameters, for images of "
                + table.input() + ".";
    }

    Optional<NetworkTable> found() {
        return found;
    }
}

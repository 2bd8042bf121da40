package org.stratoscope.workbench.results.internal.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/**
 * The network of a run: the graph and the table of its layers with one selection, and below them what the selected layer
 * looks like. A process of its own looks into the network when the page is opened first.
 */
public final class NetworkPage {

    private static final int[] GRAPH_AND_REST = {25, 75};
    private static final int[] TABLE_AND_DETAIL = {50, 50};

    private final RunDirectory directory;
    private final Composite page;
    private final NetworkHeader header;
    private final GraphCanvas graph;
    private final LayerTable table;
    private final LayerDetail detail;
    private Optional<InspectionJob> job = Optional.empty();
    private Optional<InspectionRequest> asked = Optional.empty();
    private Optional<NetworkTable> network = Optional.empty();
    private int selected = GraphLayout.IMAGES;

    /** Creates the page without looking into anything. */
    public NetworkPage(Composite parent, RunDirectory directory) {
        this.directory = directory;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(page);
        header = new NetworkHeader(page, this::inspect, this::cancel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
        SashForm sides = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        graph = new GraphCanvas(sides, this::select);
        SashForm right = new SashForm(sides, SWT.VERTICAL | SWT.SMOOTH);
        table = new LayerTable(right, this::select);
        detail = new LayerDetail(right);
        sides.setWeights(GRAPH_AND_REST);
        right.setWeights(TABLE_AND_DETAIL);
        header.tell("The layers of the network appear here.", false);
        page.addListener(SWT.Dispose, event -> job.ifPresent(InspectionJob::cancel));
    }

    /** The page's control. */
    public Control control() {
        return page;
    }

    /** Looks for networks in the run and into the one that is chosen; called whenever the page comes to the front. */
    public void refresh() {
        Background.run(
                "Find networks",
                () -> new RunSubjects(directory).all(),
                this::offer,
                failure -> header.tell(Failures.sentence(failure), true));
    }

    private void offer(List<RunSubjects.Subject> subjects) {
        if (page.isDisposed()) {
            return;
        }
        if (subjects.isEmpty()) {
            header.tell(
                    "No network yet; its layers appear here as soon as a task of this run has been planned.", false);
            return;
        }
        header.offer(subjects);
        inspect();
    }

    private void inspect() {
        InspectionRequest request =
                new InspectionRequest(directory.folder(), header.task(), header.state(), header.image());
        if (asked.equals(Optional.of(request))) {
            return;
        }
        cancel();
        asked = Optional.of(request);
        InspectionJob next = new InspectionJob(
                request,
                activity -> progressed(request, activity),
                found -> show(request, found),
                failure -> failed(request, failure));
        job = Optional.of(next);
        header.busy(true);
        header.tell("A task looks into the network\u2026", false);
        next.schedule();
    }

    private void cancel() {
        job.ifPresent(InspectionJob::cancel);
    }

    private boolean isCurrent(InspectionRequest request) {
        return !page.isDisposed() && asked.equals(Optional.of(request));
    }

    private void show(InspectionRequest request, NetworkTable found) {
        if (!isCurrent(request)) {
            return;
        }
        header.busy(false);
        header.tell(found);
        boolean sameNodes = network.map(NetworkTable::nodes).equals(Optional.of(found.nodes()));
        network = Optional.of(found);
        if (!sameNodes) {
            graph.show(found);
            table.show(found);
            selected = Math.min(selected, found.nodes().size() - 1);
        }
        select(selected == GraphLayout.IMAGES && !sameNodes ? 0 : selected);
    }

    private void progressed(InspectionRequest request, String activity) {
        if (isCurrent(request)) {
            header.tell("A task looks into the network: " + activity, false);
        }
    }

    private void failed(InspectionRequest request, Exception failure) {
        if (isCurrent(request)) {
            asked = Optional.empty();
            header.busy(false);
            boolean cancelled = failure instanceof CancelledException;
            header.tell(
                    cancelled ? "Cancelled; choose weights or an image to look again." : Failures.sentence(failure),
                    !cancelled);
        }
    }

    private void select(int node) {
        selected = node;
        graph.select(node);
        table.select(node);
        Optional<Path> folder = asked.map(InspectionRequest::folder);
        if (folder.isPresent() && network.isPresent()) {
            detail.show(folder.get(), network.get(), node);
        }
    }
}

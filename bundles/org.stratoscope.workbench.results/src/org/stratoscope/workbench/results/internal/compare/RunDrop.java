package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;

/** Takes runs that are dropped: from the runs view, the explorer or a file manager. */
final class RunDrop extends DropTargetAdapter {

    private final Consumer<List<Path>> taken;

    RunDrop(Control area, Consumer<List<Path>> taken) {
        this.taken = taken;
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()});
        target.addDropListener(this);
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        // Nothing is moved: a comparison only names runs.
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.detail;
    }

    @Override
    public void drop(DropTargetEvent event) {
        List<Path> runs = LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType)
                ? of(LocalSelectionTransfer.getTransfer().getSelection())
                : event.data instanceof String[] files
                        ? Stream.of(files)
                                .map(Path::of)
                                .filter(RunReader::isRun)
                                .toList()
                        : List.of();
        if (!runs.isEmpty()) {
            taken.accept(runs);
        }
    }

    /** The run folders of a selection of runs or folders of the workspace. */
    static List<Path> of(ISelection selection) {
        return selection instanceof IStructuredSelection structured
                ? Stream.of(structured.toArray())
                        .flatMap(element -> folder(element).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Optional<Path> folder(Object element) {
        if (element instanceof RunSnapshot run) {
            return Optional.of(run.folder());
        }
        return Optional.ofNullable(Adapters.adapt(element, IFolder.class))
                .map(IFolder::getLocation)
                .map(location -> location.toPath())
                .filter(RunReader::isRun);
    }
}

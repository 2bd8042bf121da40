package org.stratoscope.workbench.editor.internal.library;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Icons;

/** The components in a tree, by kind; those that a search does not find are hidden. */
final class LibraryTree {

    private final TreeViewer viewer;
    private String search = "";

    LibraryTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTree().setData("id", "library.tree");
        Accessibles.name(viewer.getTree(), "Components");
        viewer.setContentProvider(new ByKind());
        viewer.setLabelProvider(new Names());
        viewer.setFilters(new Found());
        viewer.addDragSupport(
                DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT,
                new Transfer[] {LocalSelectionTransfer.getTransfer()},
                new Drag());
    }

    TreeViewer viewer() {
        return viewer;
    }

    void show(List<LibraryEntry> entries) {
        viewer.setInput(entries);
        viewer.expandToLevel(1);
    }

    /** Shows only what the words are found in; everything when there are none. */
    void search(String words) {
        search = words.strip();
        viewer.refresh();
        if (search.isEmpty()) {
            viewer.collapseAll();
        } else {
            viewer.expandAll();
        }
    }

    Optional<LibraryEntry> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof LibraryEntry entry
                ? Optional.of(entry)
                : Optional.empty();
    }

    /** Selects a component and shows it; false when it is not among those that are listed. */
    boolean select(ComponentKind kind, String id) {
        for (Object one : entries(viewer.getInput())) {
            if (one instanceof LibraryEntry entry
                    && entry.kind() == kind
                    && entry.id().equals(id)) {
                viewer.setSelection(new StructuredSelection(entry), true);
                return true;
            }
        }
        return false;
    }

    private static List<?> entries(Object input) {
        return input instanceof List<?> list ? list : List.of();
    }

    private static final class ByKind implements ITreeContentProvider {

        private List<?> all = List.of();

        @Override
        public void inputChanged(Viewer of, Object before, Object now) {
            all = entries(now);
        }

        @Override
        public Object[] getElements(Object input) {
            return all.stream()
                    .map(entry -> ((LibraryEntry) entry).kind())
                    .distinct()
                    .toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return all.stream()
                    .filter(entry -> ((LibraryEntry) entry).kind() == parent)
                    .toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof LibraryEntry entry ? entry.kind() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ComponentKind;
        }
    }

    private static final class Names extends LabelProvider {

        @Override
        public String getText(Object element) {
            return switch (element) {
                case LibraryEntry entry -> entry.title();
                case ComponentKind kind -> KindText.plural(kind);
                default -> "";
            };
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof ComponentKind kind ? Icons.image(KindText.icon(kind)) : null;
        }
    }

    private final class Found extends ViewerFilter {

        @Override
        public boolean select(Viewer of, Object parent, Object element) {
            if (search.isEmpty()) {
                return true;
            }
            if (element instanceof LibraryEntry entry) {
                return entry.matches(search);
            }
            return entries(viewer.getInput()).stream()
                    .map(LibraryEntry.class::cast)
                    .anyMatch(entry -> entry.kind() == element && entry.matches(search));
        }
    }

    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = selected().isPresent();
            selected()
                    .ifPresent(entry -> LocalSelectionTransfer.getTransfer()
                            .setSelection(new StructuredSelection(entry.component())));
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            event.data = LocalSelectionTransfer.getTransfer().getSelection();
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }
}

package org.stratoscope.workbench.editor.internal.form;

import java.util.function.IntConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.stratoscope.api.component.Component;

/**
 * Reorders a list by dragging its items; components of the library can be dropped on it too.
 *
 * @param <T> what is listed
 */
final class ListDrag<T extends EObject> {

    /** An item on its way to another place of its list. */
    private record Dragged(Object list, int index) {}

    private final org.eclipse.swt.widgets.List names;
    private final ListEdits<T> edits;
    private final IntConsumer select;

    ListDrag(org.eclipse.swt.widgets.List names, ListEdits<T> edits, IntConsumer select) {
        this.names = names;
        this.edits = edits;
        this.select = select;
        DragSource source = new DragSource(names, DND.DROP_MOVE);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(new Source());
        DropTarget target = new DropTarget(names, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer()});
        target.addDropListener(new Target());
    }

    private final class Source extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = names.getSelectionIndex() >= 0;
            LocalSelectionTransfer.getTransfer()
                    .setSelection(new StructuredSelection(new Dragged(names, names.getSelectionIndex())));
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    private final class Target extends DropTargetAdapter {

        @Override
        public void dragOver(DropTargetEvent event) {
            boolean own = first() instanceof Dragged dragged && dragged.list() == names;
            event.detail = own ? DND.DROP_MOVE : ComponentAddition.isDragged() ? DND.DROP_COPY : DND.DROP_NONE;
            event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_SELECT;
        }

        @Override
        public void drop(DropTargetEvent event) {
            if (first() instanceof Dragged dragged && dragged.list() == names) {
                int to = indexAt(names.toControl(event.x, event.y).y);
                if (edits.move(dragged.index(), to)) {
                    select.accept(to);
                }
            } else if (first() instanceof Component<?> component) {
                ComponentAddition addition =
                        ComponentAddition.usual(component, edits.context().experiment());
                String path = addition.apply(edits.context().document());
                if (path.startsWith(edits.kind().path())) {
                    select.accept(edits.count() - 1);
                }
            }
        }
    }

    private static Object first() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                ? selection.getFirstElement()
                : null;
    }

    /** The place of the list under a height; the last one below all items. */
    private int indexAt(int y) {
        int index = names.getTopIndex() + y / Math.max(1, names.getItemHeight());
        return Math.max(0, Math.min(index, names.getItemCount() - 1));
    }
}

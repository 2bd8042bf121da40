package org.stratoscope.workbench.editor.internal.outline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Icons;

/** The outline of an experiment; a selected line is shown in the editor. */
public final class ExperimentOutline extends ContentOutlinePage {

    private final Consumer<String> reveal;
    private List<OutlineNode> nodes = List.of();
    private boolean following;

    /** Creates the outline; the consumer is told the place of every selected line. */
    public ExperimentOutline(Consumer<String> reveal) {
        this.reveal = reveal;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.getTree().setData("id", "outline");
        Accessibles.name(viewer.getTree(), "Outline of the experiment");
        viewer.setContentProvider(new Children());
        viewer.setLabelProvider(new Lines());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(nodes);
        viewer.expandAll();
    }

    /** Follows the document; what is collapsed and selected stays so. */
    public void show(Experiment experiment, DocumentProblems problems) {
        List<OutlineNode> before = nodes;
        nodes = OutlineNode.of(experiment, problems);
        TreeViewer viewer = getTreeViewer();
        if (viewer == null || viewer.getControl().isDisposed()) {
            return;
        }
        Object[] expanded = viewer.getExpandedElements();
        ISelection selection = viewer.getSelection();
        following = true;
        try {
            viewer.getTree().setRedraw(false);
            viewer.setInput(nodes);
            viewer.setExpandedElements(expanded);
            nodes.stream().filter(node -> isNew(before, node)).forEach(node -> viewer.expandToLevel(node, 1));
            viewer.setSelection(selection);
        } finally {
            viewer.getTree().setRedraw(true);
            following = false;
        }
    }

    /** Whether a line has just got its first lines below it. */
    private static boolean isNew(List<OutlineNode> before, OutlineNode node) {
        Optional<OutlineNode> old = before.stream().filter(node::equals).findFirst();
        return old.isEmpty() || old.get().children().isEmpty();
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following
                && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof OutlineNode node) {
            reveal.accept(node.path());
        }
    }

    private static final class Children implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((OutlineNode) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((OutlineNode) element).children().isEmpty();
        }
    }

    private static final class Lines extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return ((OutlineNode) element).label();
        }

        @Override
        public Image getImage(Object element) {
            OutlineNode node = (OutlineNode) element;
            return node.problems().isEmpty() ? Icons.image(node.icon()) : Icons.withError(node.icon());
        }

        @Override
        public String getToolTipText(Object element) {
            List<String> problems = ((OutlineNode) element).problems();
            return problems.isEmpty() ? null : String.join("\n", problems);
        }
    }
}

package org.stratoscope.workbench.editor.internal.document;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.ExperimentPaths;

/**
 * An open document. Every change is a pair of snapshots, which undo and redo put back; what is typed into one field in one
 * go is one change. Belongs to the user interface's thread.
 */
public final class EditedExperiment {

    private static final int UNDO_AT_MOST = 200;

    private final IUndoContext context = new ObjectUndoContext(this, "Experiment");
    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Experiment current;
    private Experiment saved;

    /** Starts with the document as it is in its file. */
    public EditedExperiment(Experiment loaded) {
        current = loaded;
        saved = ExperimentPaths.copy(loaded);
        history.setLimit(context, UNDO_AT_MOST);
    }

    /** The document as it is now; only {@link #change} may change it. */
    public Experiment experiment() {
        return current;
    }

    /** A copy for other threads. */
    public Experiment copy() {
        return ExperimentPaths.copy(current);
    }

    /** What undo and redo are about. */
    public IUndoContext undoContext() {
        return context;
    }

    /** Tells the listener of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether the document differs from its file. */
    public boolean isDirty() {
        return !EcoreUtil.equals(current, saved);
    }

    /** The document was saved as that copy. */
    public void saved(Experiment copy) {
        saved = copy;
        tell();
    }

    /** The file changed under an unchanged document: starts anew from it. */
    public void reload(Experiment loaded) {
        history.dispose(context, true, true, true);
        current = loaded;
        saved = ExperimentPaths.copy(loaded);
        tell();
    }

    /**
     * Changes the document, undoably.
     *
     * @param label what the undo menu says
     * @param field names what is changed; successive changes of the same field within a moment are one; empty for a
     *     change that always stands alone
     */
    public void change(String label, String field, Consumer<Experiment> edit) {
        Experiment before = ExperimentPaths.copy(current);
        edit.accept(current);
        if (EcoreUtil.equals(before, current)) {
            return;
        }
        Experiment after = ExperimentPaths.copy(current);
        IUndoableOperation last = history.getUndoOperation(context);
        boolean joined = last instanceof ExperimentChange change && change.joins(field, before, after);
        if (!joined) {
            ExperimentChange change = new ExperimentChange(label, field, before, after, this::restore);
            change.addContext(context);
            history.add(change);
        }
        tell();
    }

    /** Replaces the whole document, undoably. */
    public void replace(String label, Experiment next) {
        ExperimentChange change = new ExperimentChange(
                label, "", ExperimentPaths.copy(current), ExperimentPaths.copy(next), this::restore);
        change.addContext(context);
        history.add(change);
        restore(next);
    }

    private void restore(Experiment snapshot) {
        current = ExperimentPaths.copy(snapshot);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Forgets what could be undone. */
    public void dispose() {
        history.dispose(context, true, true, true);
    }
}

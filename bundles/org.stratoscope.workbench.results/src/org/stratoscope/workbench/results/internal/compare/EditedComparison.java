package org.stratoscope.workbench.results.internal.compare;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** An open comparison, whose changes can be undone. Belongs to the user interface's thread. */
final class EditedComparison {

    private final IUndoContext context = new ObjectUndoContext(this, "Comparison");
    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private final Runnable changed;
    private Comparison current;
    private Comparison saved;

    EditedComparison(Comparison loaded, Runnable changed) {
        current = loaded;
        saved = loaded;
        this.changed = changed;
    }

    Comparison current() {
        return current;
    }

    boolean isDirty() {
        return !current.equals(saved);
    }

    void saved(Comparison as) {
        saved = as;
        changed.run();
    }

    IUndoContext undoContext() {
        return context;
    }

    /** Replaces the comparison, undoably. */
    void change(String label, Comparison next) {
        if (next.equals(current)) {
            return;
        }
        Change change = new Change(label, current, next);
        change.addContext(context);
        history.add(change);
        set(next);
    }

    private void set(Comparison next) {
        current = next;
        changed.run();
    }

    void dispose() {
        history.dispose(context, true, true, true);
    }

    private final class Change extends AbstractOperation {

        private final Comparison before;
        private final Comparison after;

        Change(String label, Comparison before, Comparison after) {
            super(label);
            this.before = before;
            this.after = after;
        }

        @Override
        public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
            return redo(monitor, info);
        }

        @Override
        public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
            set(after);
            return Status.OK_STATUS;
        }

        @Override
        public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
            set(before);
            return Status.OK_STATUS;
        }
    }
}

package org.stratoscope.workbench.editor.internal.document;

import java.util.function.Consumer;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.model.experiment.Experiment;

/** One change of a document, as the document before and after it. */
final class ExperimentChange extends AbstractOperation {

    private static final long MOMENT_NS = 1_500_000_000L;

    private final String field;
    private final Experiment before;
    private final Consumer<Experiment> restore;
    private Experiment after;
    private long time = System.nanoTime();

    ExperimentChange(String label, String field, Experiment before, Experiment after, Consumer<Experiment> restore) {
        super(label);
        this.field = field;
        this.before = before;
        this.after = after;
        this.restore = restore;
    }

    /** Takes a later change of the same field in, when it follows at once. */
    boolean joins(String otherField, Experiment otherBefore, Experiment otherAfter) {
        boolean follows = !field.isEmpty()
                && field.equals(otherField)
                && System.nanoTime() - time < MOMENT_NS
                && EcoreUtil.equals(after, otherBefore);
        if (follows) {
            after = otherAfter;
            time = System.nanoTime();
        }
        return follows;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return redo(monitor, info);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        restore.accept(after);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        restore.accept(before);
        // What is typed after an undo is a change of its own.
        time = System.nanoTime() - MOMENT_NS;
        return Status.OK_STATUS;
    }
}

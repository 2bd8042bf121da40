package org.stratoscope.workbench.editor.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.ui.AutosaveFiles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/**
 * Writes unsaved changes beside the document every few seconds, and takes that file away as soon as the document is saved or
 * the user drops the changes. What a crash leaves is offered when the document is opened again.
 */
final class Autosave {

    private static final int PERIOD_MS = Integer.getInteger("stratoscope.autosave.ms", 4_000);

    /** One file is written and deleted in order. */
    private static final class InOrder implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    private final ISchedulingRule rule = new InOrder();
    private final EditedExperiment document;
    private final Path file;
    private final Display display = Display.getCurrent();
    private final Runnable tick = this::tick;
    private Experiment written;
    private boolean stopped;

    Autosave(EditedExperiment document, Path original) {
        this.document = document;
        file = AutosaveFiles.of(original);
    }

    void start() {
        display.timerExec(PERIOD_MS, tick);
    }

    private void tick() {
        if (stopped) {
            return;
        }
        if (!document.isDirty()) {
            clear();
        } else if (written == null || !EcoreUtil.equals(written, document.experiment())) {
            Experiment copy = document.copy();
            written = copy;
            Background.inOrder(
                    "Keep unsaved changes",
                    rule,
                    () -> {
                        AtomicFiles.write(file, ExperimentDocuments.toBytes(copy));
                        return file;
                    },
                    done -> {},
                    failure -> Failures.log("Unsaved changes could not be kept", failure));
        }
        display.timerExec(PERIOD_MS, tick);
    }

    /** The document is as its file: there is nothing to keep. */
    void clear() {
        if (written != null) {
            written = null;
            delete();
        }
    }

    /** Drops a file that an earlier session left. */
    void delete() {
        Background.inOrder(
                "Drop kept changes",
                rule,
                () -> Files.deleteIfExists(file),
                done -> {},
                failure -> Failures.log("Kept changes could not be dropped", failure));
    }

    /** The editor closes: what is not saved by now the user does not want. */
    void stop() {
        stopped = true;
        display.timerExec(-1, tick);
        clear();
    }
}

package org.stratoscope.workbench.editor.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.workbench.ui.AutosaveFiles;

/**
 * What an earlier session did not save of a document.
 *
 * @param when it was kept
 */
record KeptChanges(Experiment experiment, Instant when) {

    /** Reads them; nothing where there are none, or they are as the file. May block. */
    static Optional<KeptChanges> of(Path document, Experiment saved) throws IOException {
        Path file = AutosaveFiles.of(document);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Experiment kept = ExperimentDocuments.load(file);
            return EcoreUtil.equals(kept, saved)
                    ? Optional.empty()
                    : Optional.of(new KeptChanges(
                            kept, Files.getLastModifiedTime(file).toInstant()));
        } catch (StratoscopeException unreadable) {
            // It stays where it is for the user to look at, but cannot be offered.
            return Optional.empty();
        }
    }
}

package org.stratoscope.workbench.internal.project;

import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.io.ExperimentDocuments;

/** What a document says about itself. */
public final class DocumentText {

    private DocumentText() {}

    /** The description of a document that the product ships. */
    public static Optional<String> description(byte[] document) {
        try {
            return Optional.ofNullable(
                    ExperimentDocuments.read(document, "example").getDescription());
        } catch (InvalidInputException e) {
            throw new IllegalStateException("a shipped example cannot be read", e);
        }
    }
}

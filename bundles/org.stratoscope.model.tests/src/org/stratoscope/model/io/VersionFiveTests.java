package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.View;

/** Claims: what format 5 added opens with every value it had and is written back the same. */
class VersionFiveTests {

    private static final String ADDED = """
            <subject/>
            <views kind="component" title="Norms" measurement="norms">
              <component id="norm-bars">
                <parameters name="relative" value="true"/>
              </component>
            </views>
            """;

    @Test
    void whatWasAddedIsReadAndWritten() throws StratoscopeException, IOException {
        Experiment read =
                Documents.read(Documents.document("", ADDED).replace("formatVersion=\"1\"", "formatVersion=\"5\""));
        check(read);
        byte[] written = ExperimentDocuments.toBytes(read);
        check(ExperimentDocuments.read(written, Documents.NAME));
        assertTrue(new String(written, StandardCharsets.UTF_8).contains("formatVersion=\"5\""));
    }

    private static void check(Experiment experiment) {
        View view = experiment.getViews().getFirst();
        assertEquals("component", view.getKind());
        assertEquals("norm-bars", view.getComponent().getId());
        assertEquals("relative", view.getComponent().getParameters().getFirst().getName());
        assertEquals("true", view.getComponent().getParameters().getFirst().getValue());
    }
}

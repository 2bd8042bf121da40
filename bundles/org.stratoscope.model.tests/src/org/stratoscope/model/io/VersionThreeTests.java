package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;

/** Claims: what format 3 added opens with every value it had and is written back the same. */
class VersionThreeTests {

    private static final String ADDED = """
            <subject>
              <dataTransform id="patch-scaling"><parameters name="factor" value="5"/></dataTransform>
            </subject>
            """;

    @Test
    void whatWasAddedIsReadAndWritten() throws StratoscopeException, IOException {
        Experiment read =
                Documents.read(Documents.document("", ADDED).replace("formatVersion=\"1\"", "formatVersion=\"3\""));
        check(read);
        byte[] written = ExperimentDocuments.toBytes(read);
        check(ExperimentDocuments.read(written, Documents.NAME));
        assertTrue(new String(written, StandardCharsets.UTF_8).contains("formatVersion=\"5\""));
    }

    private static void check(Experiment experiment) {
        Component transform = experiment.getSubject().getDataTransform();
        assertEquals("patch-scaling", transform.getId());
        assertEquals("5", transform.getParameters().getFirst().getValue());
    }
}

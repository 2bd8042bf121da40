package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;

/** Claims: what format 4 added opens with every value it had and is written back the same. */
class VersionFourTests {

    private static final String ADDED = """
            <subject/>
            <axes path="subject.network.depth" condition="subject.network = resnet-cifar | resnet">
              <values>linear(20, 56, 4)</values>
            </axes>
            """;

    @Test
    void whatWasAddedIsReadAndWritten() throws StratoscopeException, IOException {
        Experiment read = Documents.read(
                Documents.document("samples=\"50\"", ADDED).replace("formatVersion=\"1\"", "formatVersion=\"4\""));
        check(read);
        byte[] written = ExperimentDocuments.toBytes(read);
        check(ExperimentDocuments.read(written, Documents.NAME));
        assertTrue(new String(written, StandardCharsets.UTF_8).contains("formatVersion=\"5\""));
    }

    private static void check(Experiment experiment) {
        assertEquals(50, experiment.getSamples());
        Axis axis = experiment.getAxes().getFirst();
        assertEquals("subject.network = resnet-cifar | resnet", axis.getCondition());
        assertEquals("linear(20, 56, 4)", axis.getValues().getFirst());
    }
}

package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.View;

/** Claims: what format 2 added opens with every value it had and is written back the same. */
class VersionTwoTests {

    private static final String ADDED = """
            <measurements id="sensitivity" name="shuffled">
              <transform id="channel-shuffle"><parameters name="mode" value="inputs"/></transform>
            </measurements>
            <views kind="scatter" measurement="shuffled" against="fields/size" fit="true">
              <statistics>shuffled/R</statistics>
              <laws>0.2 x^0.5</laws>
              <laws>x^-1</laws>
            </views>
            """;

    @Test
    void whatWasAddedIsReadAndWritten() throws StratoscopeException, IOException {
        Experiment read =
                Documents.read(Documents.document("", ADDED).replace("formatVersion=\"1\"", "formatVersion=\"2\""));
        check(read);
        byte[] written = ExperimentDocuments.toBytes(read);
        check(ExperimentDocuments.read(written, Documents.NAME));
        assertTrue(new String(written, StandardCharsets.UTF_8).contains("formatVersion=\"5\""));
    }

    private static void check(Experiment experiment) {
        Measurement measurement = experiment.getMeasurements().getFirst();
        assertEquals("channel-shuffle", measurement.getTransform().getId());
        assertEquals(
                "inputs", measurement.getTransform().getParameters().getFirst().getValue());
        View view = experiment.getViews().getFirst();
        assertEquals("fields/size", view.getAgainst());
        assertTrue(view.isFit());
        assertEquals(List.of("0.2 x^0.5", "x^-1"), view.getLaws());
        assertEquals(List.of("shuffled/R"), view.getStatistics());
    }
}

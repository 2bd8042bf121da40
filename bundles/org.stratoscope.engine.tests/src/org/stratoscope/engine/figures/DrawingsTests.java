package org.stratoscope.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.drawing.ColourTable;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.drawing.DrawingFile;
import org.stratoscope.task.outcome.FailureKind;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.outcome.Provenance;
import org.stratoscope.task.results.ResultTable;

/** Claims: what a plug-in drew is shown without it, and where nothing is, a sentence says why. */
class DrawingsTests {

    private static final Provenance PROVENANCE = new Provenance(Map.of(), Map.of(), "", "", 0);
    private static final ViewSpec VIEW = new ViewSpec(
            ViewKind.COMPONENT,
            "",
            "m",
            List.of(),
            false,
            ViewSpec.Scatter.NONE,
            Optional.of(new ComponentText("norm-bars", Map.of())));

    @TempDir
    Path folder;

    private Figure figure() throws Exception {
        return FigureFiles.figures(new RunDirectory(folder), List.of(VIEW), ResultTable.empty(List.of()), List.of())
                .getFirst();
    }

    private Path drawn(Outcome outcome) throws Exception {
        Path at = Files.createDirectories(new RunDirectory(folder).drawing(0));
        OutcomeFile.write(at.resolve(OutcomeFile.NAME), outcome);
        return at.resolve(DrawingFile.NAME);
    }

    private void assertMissing(String why) throws Exception {
        HeatMapModel figure = (HeatMapModel) figure();
        assertTrue(figure.isEmpty());
        assertEquals("norm-bars", figure.title());
        assertTrue(figure.notes().getFirst().contains(why), figure.notes().toString());
    }

    @Test
    void beforeTheEndTheFigureIsPromised() throws Exception {
        assertMissing("This figure is drawn by the view norm-bars when the run has ended.");
    }

    @Test
    void aProcessThatEndedIsTold() throws Exception {
        Files.createDirectories(new RunDirectory(folder).drawing(0));
        assertMissing("did not draw its figure within 30 s, or its process ended");
    }

    @Test
    void aFaultIsTold() throws Exception {
        drawn(new Outcome.Failed("The view norm-bars is broken.", FailureKind.DEFECT, PROVENANCE));
        assertMissing("The view norm-bars is broken.");
    }

    @Test
    void aDrawingIsShown() throws Exception {
        Path file = drawn(new Outcome.Completed(PROVENANCE));
        DrawingFile.write(
                file, new ColourTable("Mine", "v", List.of("r"), List.of("c"), List.of(List.of(-2.0)), List.of("n")));
        HeatMapModel shown = (HeatMapModel) figure();
        assertEquals("Mine", shown.title());
        assertEquals(-2, shown.cell(0, 0).value());
        assertEquals(List.of("n"), shown.notes());
        assertEquals(-2, shown.scale().least());
    }

    @Test
    void aDamagedDrawingIsTold() throws Exception {
        Files.writeString(drawn(new Outcome.Completed(PROVENANCE)), "{");
        assertMissing("is not a drawing");
    }
}

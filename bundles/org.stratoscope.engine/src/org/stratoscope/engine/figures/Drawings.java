package org.stratoscope.engine.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.charts.DrawnFigure;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.drawing.DrawingFile;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;

/**
 * Reads what plug-ins drew of a run. It is kept in the run's folder, so that the figure is still there when the plug-in is
 * not, and a fault is a sentence in its place.
 */
public final class Drawings {

    /** How long a view may draw. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Drawings() {}

    /** What was drawn for a view, or why there is nothing. */
    static Figure figure(RunDirectory directory, int index, ViewSpec view) {
        String id = view.component().map(ComponentText::id).orElse("");
        String title = view.title().isBlank() ? id : view.title();
        Path folder = directory.drawing(index);
        if (!Files.exists(folder)) {
            return DrawnFigure.missing(title, "This figure is drawn by the view " + id + " when the run has ended.");
        }
        Optional<Outcome> outcome = OutcomeFile.read(folder.resolve(OutcomeFile.NAME));
        if (outcome.isEmpty()) {
            return DrawnFigure.missing(
                    title,
                    "The view " + id + " did not draw its figure within " + PATIENCE.toSeconds()
                            + " s, or its process ended; the run's other figures and its numbers are whole.");
        }
        if (outcome.get() instanceof Outcome.Failed failed) {
            return DrawnFigure.missing(title, failed.reason());
        }
        try {
            return DrawnFigure.of(DrawingFile.read(folder.resolve(DrawingFile.NAME)));
        } catch (UnreadableFileException e) {
            return DrawnFigure.missing(title, e.getMessage());
        }
    }
}

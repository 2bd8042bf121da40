package org.stratoscope.figures;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.stratoscope.api.errors.ComputationFailedException;

/** The fonts of the machine, which Java takes from the system: a bare container has none. */
final class Fonts {

    private static final int SIZE = 12;

    private Fonts() {}

    /** Checks that texts can be drawn. */
    static void require() throws ComputationFailedException {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
            FontRenderContext context = new FontRenderContext(null, true, true);
            if (!(font.createGlyphVector(context, "A1").getVisualBounds().getWidth() > 0)) {
                throw missing(null);
            }
        } catch (RuntimeException | LinkageError | InternalError e) {
            // Java says "Fontconfig head is null" or that a library is missing, by errors of these kinds.
            throw missing(e);
        }
    }

    private static ComputationFailedException missing(Throwable cause) {
        return new ComputationFailedException(
                "There are no fonts that Java could draw figures with; install some, such as by 'apt-get install fontconfig"
                        + " fonts-dejavu-core', or export svg, which needs none.",
                cause);
    }
}

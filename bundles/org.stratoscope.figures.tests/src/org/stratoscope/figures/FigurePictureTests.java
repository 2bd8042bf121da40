package org.stratoscope.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.stratoscope.api.errors.ComputationFailedException;

/** Claims: pictures have the size, the colours and the letters of the figure; pages hold shapes and no pixels. */
class FigurePictureTests {

    private static final String FIGURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\""
            + " viewBox=\"0 0 200 100\" font-family=\"sans-serif\" font-size=\"12\">"
            + "<rect x=\"10\" y=\"10\" width=\"50\" height=\"50\" fill=\"#0072b2\"/>"
            + "<text x=\"100\" y=\"50\">\u03b7 = 0.5</text></svg>";
    // One red pixel.
    private static final String PIXEL =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><image x=\"0\" y=\"0\" width=\"40\""
                    + " height=\"40\" href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
                    + "2mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==\"/></svg>";

    @Test
    void aPictureHasTheColoursOfTheFigureAtItsScale() throws Exception {
        BufferedImage image = image(FigurePicture.of(FIGURE).png(2));
        assertEquals(400, image.getWidth());
        assertEquals(200, image.getHeight());
        assertEquals(0x0072b2, image.getRGB(60, 60) & 0xffffff);
        assertEquals(0xffffff, image.getRGB(2, 2) & 0xffffff);
        int dark = 0;
        for (int x = 200; x < 300; x++) {
            for (int y = 70; y < 110; y++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        assertTrue(dark > 50, "there are no letters");
    }

    @Test
    void aPageHoldsShapes() throws Exception {
        byte[] pdf = FigurePicture.of(FIGURE).pdf();
        PdfReader reader = new PdfReader(pdf);
        assertEquals(1, reader.getNumberOfPages());
        assertEquals(150, reader.getPageSize(1).getWidth());
        assertEquals(75, reader.getPageSize(1).getHeight());
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("/Image"), "pixels");
        String content = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
        assertTrue(content.contains(" v\n") && content.contains(" l\n"), "letters have curves and lines: " + content);
        assertFalse(content.contains(" Tj") || content.contains("]TJ"), "letters of a font that a reader may lack");
    }

    @Test
    void pixelsInsideOfAFigureAreDrawn() throws Exception {
        BufferedImage image = image(FigurePicture.of(PIXEL).png(1));
        assertTrue((image.getRGB(20, 20) >> 16 & 0xff) > 200, Integer.toHexString(image.getRGB(20, 20)));
        assertTrue(new String(FigurePicture.of(PIXEL).pdf(), StandardCharsets.ISO_8859_1).contains("/Image"));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        String huge = FIGURE.replace("width=\"200\"", "width=\"200000\"");
        assertThrows(
                ComputationFailedException.class, () -> FigurePicture.of(huge).png(2));
        assertThrows(ComputationFailedException.class, () -> FigurePicture.of("<svg"));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}

package org.stratoscope.figures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.stratoscope.api.errors.ComputationFailedException;

/** A figure given as scalable graphics, drawn by Java alone. Files that the graphics name are never read. */
public final class FigurePicture {

    private static final float POINTS_PER_PIXEL = 0.75f;
    private static final int SIDE_AT_MOST = 20_000;
    private static final Component NO_WINDOW = null;

    private final SVGDocument document;
    private final FloatSize size;

    private FigurePicture(SVGDocument document) {
        this.document = document;
        this.size = document.size();
    }

    /**
     * Reads a figure.
     *
     * @param svg its text
     * @throws ComputationFailedException when it cannot be drawn, such as on a machine without fonts
     */
    public static FigurePicture of(String svg) throws ComputationFailedException {
        Fonts.require();
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new ComputationFailedException("A figure cannot be drawn, as its graphics cannot be read.");
        }
        return new FigurePicture(document);
    }

    /**
     * The figure as PNG on white.
     *
     * @param scale pixels for each unit of the figure
     */
    public byte[] png(int scale) throws ComputationFailedException, IOException {
        int width = Math.round(size.width * scale);
        int height = Math.round(size.height * scale);
        if (width < 1 || height < 1 || width > SIDE_AT_MOST || height > SIDE_AT_MOST) {
            throw new ComputationFailedException(
                    "A figure of " + width + " x " + height + " pixels cannot be drawn; export svg.");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(scale, scale);
            draw(graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The figure as a page of its own size, with lines and letters as shapes, so that it looks the same everywhere. */
    public byte[] pdf() {
        float width = size.width * POINTS_PER_PIXEL;
        float height = size.height * POINTS_PER_PIXEL;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document page = new Document(new Rectangle(width, height), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(page, bytes);
        page.open();
        Graphics2D graphics = writer.getDirectContent().createGraphicsShapes(width, height);
        try {
            graphics.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
            draw(graphics);
        } finally {
            graphics.dispose();
        }
        page.close();
        return bytes.toByteArray();
    }

    private void draw(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        document.render(NO_WINDOW, graphics, new ViewBox(size.width, size.height));
    }
}

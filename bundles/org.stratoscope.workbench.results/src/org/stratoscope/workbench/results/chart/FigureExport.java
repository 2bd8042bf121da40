package org.stratoscope.workbench.results.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.LatexFigure;
import org.stratoscope.charts.export.RFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.figures.FigurePicture;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** Saves a figure where the user wants it. */
final class FigureExport {

    private final FigureContent content;

    FigureExport(FigureContent content) {
        this.content = content;
    }

    /** Asks for a file and saves. */
    void ask(FigureFormat format) {
        FileDialog dialog = new FileDialog(content.controls().getFirst().getShell(), SWT.SAVE);
        dialog.setText("Save figure as " + format.words());
        dialog.setFilterPath(System.getProperty("user.home"));
        dialog.setFileName(RunDirectory.slug(content.figure().title()) + "." + format.extension());
        dialog.setFilterExtensions(new String[] {"*." + format.extension()});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            save(format, Path.of(chosen));
        }
    }

    /** Puts the figure into the clipboard as a picture. */
    void copyPicture() {
        copy(content.image(), ImageTransfer.getInstance());
    }

    /** Puts the figure's numbers into the clipboard, exact and with tabulators between them, as spreadsheets take them. */
    void copyNumbers() {
        Figure figure = content.figure();
        Background.run(
                "Copy figure",
                () -> CsvFigure.tabbed(figure),
                text -> copy(text, TextTransfer.getInstance()),
                failure -> Failures.show("Copy figure", failure));
    }

    private void copy(Object what, Transfer as) {
        Control on = content.controls().getFirst();
        if (!on.isDisposed()) {
            Clipboard clipboard = new Clipboard(on.getDisplay());
            clipboard.setContents(new Object[] {what}, new Transfer[] {as});
            clipboard.dispose();
        }
    }

    private void save(FigureFormat format, Path file) {
        Figure figure = content.figure();
        ImageData pixels = format == FigureFormat.PNG ? content.image() : null;
        Background.run(
                "Save " + file.getFileName(),
                () -> {
                    AtomicFiles.write(
                            file,
                            switch (format) {
                                case PNG -> png(pixels);
                                case SVG -> SvgFigure.text(figure).getBytes(StandardCharsets.UTF_8);
                                case PDF ->
                                    FigurePicture.of(SvgFigure.text(figure)).pdf();
                                case LATEX -> LatexFigure.text(figure).getBytes(StandardCharsets.UTF_8);
                                case R -> script(figure, file);
                                case CSV -> CsvFigure.text(figure).getBytes(StandardCharsets.UTF_8);
                            });
                    return file;
                },
                saved -> {},
                failure -> Failures.show(
                        "Save figure",
                        file + " could not be written (" + Failures.sentence(failure) + "); choose another folder."));
    }

    private static byte[] script(Figure figure, Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[Rr]$", "");
        return RFigure.text(figure, name).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(ImageData pixels) throws IOException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {pixels};
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            loader.save(bytes, SWT.IMAGE_PNG);
            return bytes.toByteArray();
        }
    }
}

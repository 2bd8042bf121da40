package org.stratoscope.workbench.results.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** Saves a figure where the user wants it. */
final class FigureExport {

    private final ChartWidget widget;

    FigureExport(ChartWidget widget) {
        this.widget = widget;
    }

    /** Asks for a file and saves. */
    void ask(FigureFormat format) {
        FileDialog dialog = new FileDialog(widget.chart().getShell(), SWT.SAVE);
        dialog.setText("Save figure as " + format.name());
        dialog.setFilterPath(System.getProperty("user.home"));
        dialog.setFileName(RunDirectory.slug(widget.model().title()) + "." + format.extension());
        dialog.setFilterExtensions(new String[] {"*." + format.extension()});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            save(format, Path.of(chosen));
        }
    }

    private void save(FigureFormat format, Path file) {
        ChartModel model = widget.model();
        ImageData pixels = format == FigureFormat.PNG ? FigureImage.of(widget) : null;
        Background.run(
                "Save " + file.getFileName(),
                () -> {
                    AtomicFiles.write(
                            file,
                            switch (format) {
                                case PNG -> png(pixels);
                                case SVG -> SvgFigure.text(model).getBytes(StandardCharsets.UTF_8);
                                case CSV -> CsvFigure.text(model).getBytes(StandardCharsets.UTF_8);
                            });
                    return file;
                },
                saved -> {},
                failure -> Failures.show(
                        "Save figure",
                        file + " could not be written (" + Failures.sentence(failure) + "); choose another folder."));
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

package org.stratoscope.engine.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.RFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.figures.FigureFiles;
import org.stratoscope.engine.figures.FigureTask;
import org.stratoscope.engine.plan.ExperimentViews;
import org.stratoscope.figures.FigurePicture;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Exports a run from its files. The figures are those that the workbench draws, from the same models. */
public final class RunExport {

    private static final int PNG_SCALE = 2;

    private final RunDirectory directory;
    private final Path out;
    private final ResultTable table;
    private final RunSnapshot run;

    private RunExport(RunDirectory directory, Path out) throws StratoscopeException, IOException {
        if (!Files.isRegularFile(directory.results())) {
            throw new InvalidInputException(
                    directory.folder()
                            + " holds no results.csv, so that there is nothing to export; name the folder of a run that has ended.");
        }
        this.directory = directory;
        this.out = out;
        this.table = ResultTableFile.read(directory.results());
        this.run = RunReader.read(directory.folder());
    }

    /**
     * Writes the files of a format.
     *
     * @param out folder for them, created where needed; files of the same names are replaced
     * @return what was written, in order
     * @throws InvalidInputException when the run has nothing that the format could show
     */
    public static List<Path> write(RunDirectory directory, ExportFormat format, Path out)
            throws StratoscopeException, IOException {
        RunExport export = new RunExport(directory, out);
        return switch (format) {
            case CSV -> export.csv();
            case SVG -> export.figures(".svg", RunExport::bytes);
            case PNG -> export.figures(".png", svg -> FigurePicture.of(svg).png(PNG_SCALE));
            case PDF -> export.figures(".pdf", svg -> FigurePicture.of(svg).pdf());
            case LATEX -> export.latex();
            case R -> export.scripts();
            case NPZ -> export.npz();
        };
    }

    private List<Path> csv() throws StratoscopeException, IOException {
        List<Path> written = new ArrayList<>();
        written.add(write(ResultTableFile.NAME, bytes(ResultTableFile.text(table))));
        for (Named figure : named()) {
            written.add(write(figure.name + ".csv", bytes(CsvFigure.text(figure.figure))));
        }
        return written;
    }

    private interface Drawing {
        byte[] of(String svg) throws StratoscopeException, IOException;
    }

    private List<Path> figures(String end, Drawing drawing) throws StratoscopeException, IOException {
        List<Path> written = new ArrayList<>();
        for (Named figure : named()) {
            written.add(write(figure.name + end, drawing.of(SvgFigure.text(figure.figure))));
        }
        return some(written);
    }

    private List<Path> scripts() throws StratoscopeException, IOException {
        List<Path> written = new ArrayList<>();
        for (Named figure : named()) {
            written.add(write(figure.name + ".R", bytes(RFigure.text(figure.figure, figure.name))));
        }
        return some(written);
    }

    private List<Path> some(List<Path> written) throws InvalidInputException {
        if (written.isEmpty()) {
            throw new InvalidInputException("The experiment of " + directory.folder()
                    + " has no views, so that there are no figures; export csv, latex or npz.");
        }
        return written;
    }

    private List<Path> latex() throws IOException {
        List<Path> written = new ArrayList<>();
        for (String measurement :
                table.rows().stream().map(row -> row.measurement()).distinct().toList()) {
            written.add(write(RunDirectory.slug(measurement) + ".tex", bytes(LatexTable.text(table, measurement))));
        }
        return written;
    }

    private List<Path> npz() throws IOException {
        Path file = out.resolve("results.npz");
        AtomicFiles.write(
                file,
                stream -> NumberArchive.write(
                        stream, table, directory, run.tasks().size()));
        return List.of(file);
    }

    private record Named(String name, Figure figure) {}

    private List<Named> named() throws StratoscopeException, IOException {
        if (!Files.isRegularFile(directory.document())) {
            return List.of();
        }
        List<ViewSpec> views = ExperimentViews.of(ExperimentDocuments.load(directory.document()));
        List<FigureTask> tasks = run.tasks().stream()
                .map(task -> new FigureTask(task.number(), task.point(), task.repeat()))
                .toList();
        List<Figure> figures = FigureFiles.figures(directory, views, table, tasks);
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            String name = RunDirectory.slug(figures.get(i).title());
            named.add(new Named(String.format(Locale.ROOT, "%02d-%s", i + 1, name), figures.get(i)));
        }
        return named;
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = out.resolve(name);
        AtomicFiles.write(file, content);
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

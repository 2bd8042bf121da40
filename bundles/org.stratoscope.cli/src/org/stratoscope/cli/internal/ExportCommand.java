package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.export.ExportFormat;
import org.stratoscope.engine.export.RunExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exports a run. */
@Command(
        name = "export",
        description =
                "Writes the figures of a run as svg, png, pdf or scripts for r, its numbers as csv, its measurements as"
                        + " tables for latex, or all numbers and stored arrays as one npz file, and prints the names of the files.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN_DIR", description = "The folder of a run that has ended.")
    private Path run;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, svg, png, pdf, latex, r or npz.")
    private String format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files; default export in that of the run.")
    private Optional<Path> out = Optional.empty();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(() -> new InvalidInputException("--format cannot be '" + format + "'; choose one of "
                        + Stream.of(ExportFormat.values())
                                .map(ExportFormat::text)
                                .collect(Collectors.joining(", "))
                        + "."));
        RunDirectory directory = new RunDirectory(run);
        Path folder = out.orElse(directory.folder().resolve("export")).toAbsolutePath();
        for (Path file : RunExport.write(directory, wanted, folder)) {
            session.out().println(file);
        }
        return ExitCode.DONE;
    }
}

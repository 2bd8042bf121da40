package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.archive.ArchiveManifest;
import org.stratoscope.engine.archive.ArchivePacker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs experiments and runs into one archive. */
@Command(
        name = "pack",
        description = "Packs an experiment, a run or a folder of both into one archive with checksums.",
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    private static final String INCLUDED = "included";
    private static final String REFERENCE = "reference";

    private final Session session;

    @Parameters(paramLabel = "WHAT", description = "An .experiment file, the folder of a run, or a folder of both.")
    private Path what;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The archive to write.")
    private Path out;

    @Option(
            names = "--inputs",
            paramLabel = "reference|included",
            description = "Whether the archive names the data and weights that experiments read, or holds them with the"
                    + " paths in the experiments changed accordingly; default reference.")
    private String inputs = REFERENCE;

    PackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        if (!inputs.equals(INCLUDED) && !inputs.equals(REFERENCE)) {
            throw new InvalidInputException("--inputs cannot be '" + inputs + "'; choose reference or included.");
        }
        ArchiveManifest manifest = ArchivePacker.pack(what, out, inputs.equals(INCLUDED), session.registry());
        long referred = manifest.inputs().stream()
                .filter(input -> input.included().isEmpty())
                .count();
        session.out()
                .println(out + ": " + manifest.kind() + " " + manifest.content() + ", "
                        + manifest.files().size() + " files, "
                        + (manifest.inputs().size() - referred) + " inputs included, " + referred + " by reference");
        return ExitCode.DONE;
    }
}

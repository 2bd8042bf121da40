package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.engine.archive.ArchiveManifest;
import org.stratoscope.engine.archive.ArchiveUnpacker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Unpacks an archive. */
@Command(
        name = "unpack",
        description = "Unpacks an archive of experiments and runs into a new folder, after checking it.",
        mixinStandardHelpOptions = true)
final class UnpackCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "An archive that 'pack' has written.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The new folder.")
    private Path out;

    UnpackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ArchiveManifest manifest = ArchiveUnpacker.unpack(file, out, ArchiveUnpacker.Limits.STANDARD);
        session.out().println(out.resolve(manifest.content()));
        for (ArchiveManifest.Input input : manifest.inputs()) {
            if (input.included().isEmpty() && !isHere(input.original())) {
                session.err()
                        .println("Note: the experiments read " + input.original() + " (SHA-256 " + input.sha256()
                                + "), which is neither here nor in the archive.");
            }
        }
        return ExitCode.DONE;
    }

    private static boolean isHere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

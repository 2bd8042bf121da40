package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies an example into a folder. */
@Command(
        name = "new",
        description = "Copies an example experiment into a folder, to be changed there.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "EXAMPLE", description = "Name of an example; 'list example' tells them.")
    private String name;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder, created where needed.")
    private Path folder;

    @Option(names = "--full", description = "With the parameters of the paper instead of those of a laptop.")
    private boolean full;

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InvalidInputException, IOException {
        byte[] document = ExampleDocuments.document(name, full);
        Path file = folder.resolve(name + ".experiment");
        if (Files.exists(file)) {
            throw new InvalidInputException(file + " exists already; name another folder.");
        }
        AtomicFiles.write(file, document);
        session.out().println(file);
        return ExitCode.DONE;
    }
}

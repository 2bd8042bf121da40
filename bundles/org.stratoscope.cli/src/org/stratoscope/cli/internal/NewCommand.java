package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.examples.Examples;
import picocli.CommandLine.Command;
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

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InvalidInputException, IOException {
        Examples.Example example = Examples.find(name)
                .orElseThrow(() -> new InvalidInputException("There is no example '" + name + "'; the examples are "
                        + Examples.all().stream().map(Examples.Example::id).collect(Collectors.joining(", ")) + "."));
        Path file = folder.resolve(name + ".experiment");
        if (Files.exists(file)) {
            throw new InvalidInputException(file + " exists already; name another folder.");
        }
        AtomicFiles.write(file, example.document());
        session.out().println(file);
        return ExitCode.DONE;
    }
}

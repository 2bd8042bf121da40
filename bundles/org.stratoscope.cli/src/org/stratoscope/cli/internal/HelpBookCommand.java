package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stratoscope.help.HelpBook;
import org.stratoscope.help.HelpSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the help book as web pages. */
@Command(
        name = "help-book",
        description = "Writes the help book as web pages; the workbench shows it with F1.",
        mixinStandardHelpOptions = true)
final class HelpBookCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the pages.")
    private Path out;

    HelpBookCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        new HelpSite(HelpBook.load()).write(out);
        session.err().println("Open " + out.resolve("index.html") + " in a browser.");
        return ExitCode.DONE;
    }
}

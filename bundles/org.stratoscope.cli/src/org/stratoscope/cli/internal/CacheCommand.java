package org.stratoscope.cli.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.CacheFolder;
import org.stratoscope.task.cache.CacheContents;
import org.stratoscope.task.cache.CacheLimit;
import org.stratoscope.task.cache.TaskCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and cleans what tasks share. */
@Command(
        name = "cache",
        description =
                "Shows how much is kept of networks that were trained, or removes it. The folder is ~/.cache/stratoscope"
                        + " or what " + CacheFolder.VARIABLE + " says ('off' for none), its size at most "
                        + CacheLimit.LIMIT
                        + " MiB, 10240 where that is not set; what was not used for longest goes first.",
        mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    private final Session session;

    @Parameters(paramLabel = "ACTION", arity = "0..1", description = "show or clean; default show.")
    private String action = "show";

    @Option(
            names = "--keep",
            paramLabel = "MIB",
            description = "With clean: keep what was used last, up to this size; default nothing.")
    private Optional<Integer> keep = Optional.empty();

    CacheCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Path> folder = CacheLimit.folder();
        if (folder.isEmpty()) {
            session.out().println("Nothing is shared: " + CacheFolder.VARIABLE + " is off.");
            return ExitCode.DONE;
        }
        CacheContents contents = new CacheContents(new TaskCache(folder.get()));
        switch (action) {
            case "show" -> session.out().println(folder.get() + ": " + text(contents.size()));
            case "clean" -> {
                CacheContents.Size removed =
                        keep.isPresent() ? contents.shrink(Math.round(keep.get() * MEBIBYTE)) : contents.clear();
                session.out().println("Removed " + text(removed) + "; left: " + text(contents.size()));
            }
            default ->
                throw new InvalidInputException(
                        "There is no action '" + action + "' of the cache; write show or clean.");
        }
        return ExitCode.DONE;
    }

    private static String text(CacheContents.Size size) {
        return String.format(
                Locale.ROOT,
                "%d %s, %.1f MiB",
                size.entries(),
                size.entries() == 1 ? "entry" : "entries",
                size.bytes() / MEBIBYTE);
    }
}

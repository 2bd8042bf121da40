package org.stratoscope.engine.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * The folder of a run and the names of what is in it.
 *
 * @param folder absolute
 */
public record RunDirectory(Path folder) {

    /** The file extension and name of the frozen document. */
    public static final String DOCUMENT = "experiment.experiment";

    public RunDirectory {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Creates the folder; it may exist only when it is empty.
     *
     * @throws InvalidInputException when something is there already
     */
    public static RunDirectory create(Path folder) throws InvalidInputException, IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new InvalidInputException(folder + " is a file, but a run needs a new folder; name another one.");
            }
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new InvalidInputException(
                            folder + " is not empty, but a run needs a new folder; name another one.");
                }
            }
        }
        RunDirectory directory = new RunDirectory(folder);
        Files.createDirectories(directory.folder());
        return directory;
    }

    /** A name for a run's folder made from its title: lower case letters, digits and hyphens. */
    public static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "run" : slug;
    }

    /** The file that an engine holds a lock on as long as it works on the run. */
    public Path lock() {
        return folder.resolve("lock");
    }

    /** The file whose existence asks the engine to cancel the run. */
    public Path cancelRequest() {
        return folder.resolve("cancel");
    }

    /** The provenance, {@code run.json}. */
    public Path provenance() {
        return folder.resolve("run.json");
    }

    /** The frozen document. */
    public Path document() {
        return folder.resolve(DOCUMENT);
    }

    /** The journal. */
    public Path journal() {
        return folder.resolve("journal.jsonl");
    }

    /** The table of all tasks. */
    public Path results() {
        return folder.resolve("results.csv");
    }

    /** The figures' folder. */
    public Path figures() {
        return folder.resolve("figures");
    }

    /** The folder in which a plug-in drew the view of that place in the document, counted from 0. */
    public Path drawing(int view) {
        return folder.resolve("drawings").resolve(String.format(Locale.ROOT, "%02d", view + 1));
    }

    /** The folder of a task. */
    public Path task(int number) {
        return folder.resolve("tasks").resolve(String.format(Locale.ROOT, "%04d", number));
    }
}

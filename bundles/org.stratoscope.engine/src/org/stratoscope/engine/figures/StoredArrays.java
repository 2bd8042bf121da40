package org.stratoscope.engine.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.charts.StoredArray;
import org.stratoscope.charts.TilesFigure;
import org.stratoscope.charts.TilesModel;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.inspection.PlainArray;

/**
 * Reads the arrays that a view of tiles names from the folders of tasks. A run may come from elsewhere: nothing outside of a
 * task's arrays is read, no link is followed, and what is large is left alone.
 */
final class StoredArrays {

    private static final int BYTES_AT_MOST = 1 << 24;
    private static final int FILES_AT_MOST = 256;
    private static final List<String> ENDS = List.of("initial", "", "trained");

    private final RunDirectory directory;
    private final ViewSpec view;
    private final List<StoredArray> arrays = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private StoredArrays(RunDirectory directory, ViewSpec view) {
        this.directory = directory;
        this.view = view;
    }

    /** The figure of a view of tiles: of all repeats where there is one point only, of the first ones otherwise. */
    static TilesModel figure(RunDirectory directory, ViewSpec view, List<FigureTask> tasks) throws IOException {
        StoredArrays stored = new StoredArrays(directory, view);
        boolean several = tasks.stream().map(FigureTask::point).distinct().count() > 1;
        for (FigureTask task : tasks) {
            if (!several || task.repeat() == 0) {
                for (String name : view.statistics()) {
                    stored.read(task, name);
                }
            }
        }
        return TilesFigure.build(view, stored.arrays, stored.problems);
    }

    private void read(FigureTask task, String text) throws IOException {
        int slash = text.lastIndexOf('/');
        String measurement = slash < 0 ? view.measurement() : text.substring(0, slash);
        String name = text.substring(slash + 1);
        Optional<Path> folder = below(directory.task(task.number()).resolve("arrays"), measurement);
        if (folder.isEmpty() || !Files.isDirectory(folder.get(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (String subject : subjects(folder.get())) {
            Optional<Path> file = below(folder.get().resolve(subject), name + ".npy");
            if (file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
                read(task, measurement, subject, name, file.get());
            }
        }
    }

    private void read(FigureTask task, String measurement, String subject, String name, Path file) {
        if (arrays.size() + problems.size() >= FILES_AT_MOST) {
            return;
        }
        try {
            PlainArray array = PlainArray.read(file, BYTES_AT_MOST);
            arrays.add(new StoredArray(measurement, name, subject, task.point(), task.repeat(), array));
        } catch (UnreadableFileException e) {
            // Figures are shown to others, who have the run elsewhere.
            problems.add(e.getMessage()
                    .replace(directory.folder() + file.getFileSystem().getSeparator(), ""));
        }
    }

    /** The states of the subject in the order in which it went through them. */
    private static List<String> subjects(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .map(child -> child.getFileName().toString())
                    .sorted(Comparator.comparingInt(StoredArrays::stage).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static int stage(String subject) {
        return ENDS.contains(subject) ? ENDS.indexOf(subject) : 1;
    }

    /** A path below a folder; nothing where the name leads out of it. */
    private static Optional<Path> below(Path folder, String name) {
        try {
            Path path = folder.resolve(name).normalize();
            return path.startsWith(folder) && !path.equals(folder) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

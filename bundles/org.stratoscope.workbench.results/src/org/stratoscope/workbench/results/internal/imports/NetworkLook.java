package org.stratoscope.workbench.results.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.workbench.results.internal.ChildTask;
import org.stratoscope.workbench.ui.Preferences;

/**
 * A look into the file of a network.
 *
 * @param network what reads it
 * @param shape of the images it takes; where it is not given, what the file says and usual shapes are tried
 * @param classes of the data, which counts where an architecture is named
 */
record NetworkLook(ComponentText network, Optional<ImageShape> shape, int classes) {

    private static final List<ImageShape> USUAL = List.of(
            new ImageShape(3, 32, 32),
            new ImageShape(1, 28, 28),
            new ImageShape(3, 224, 224),
            new ImageShape(1, 32, 32));
    private static final Pattern WANTED = Pattern.compile("images of (?:shape )?(\\d+) x (\\d+) x (\\d+)");

    /** Looks, in processes of their own. */
    NetworkTable in(Path folder, IProgressMonitor monitor, Consumer<String> progress)
            throws StratoscopeException, IOException, InterruptedException {
        List<ImageShape> shapes = new ArrayList<>(shape.map(List::of).orElse(USUAL));
        Optional<ComputationFailedException> first = Optional.empty();
        for (int i = 0; i < shapes.size(); i++) {
            try {
                progress.accept("A process reads the file, for images of " + shapes.get(i));
                return look(Files.createDirectories(folder.resolve("look" + i)), shapes.get(i), monitor);
            } catch (ComputationFailedException e) {
                first = first.or(() -> Optional.of(e));
                Optional<ImageShape> wanted = wanted(e.getMessage());
                if (shape.isEmpty()
                        && wanted.isPresent()
                        && !shapes.subList(0, i + 1).contains(wanted.get())) {
                    shapes = new ArrayList<>(shapes.subList(0, i + 1));
                    shapes.add(wanted.get());
                }
            }
        }
        throw first.orElseThrow();
    }

    /** The shape that a file fixes, where a sentence says it. */
    static Optional<ImageShape> wanted(String sentence) {
        Matcher matcher = WANTED.matcher(sentence);
        return matcher.find()
                ? Optional.of(new ImageShape(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    private NetworkTable look(Path folder, ImageShape images, IProgressMonitor monitor)
            throws StratoscopeException, IOException, InterruptedException {
        ComponentText data = PlainImages.write(folder, images, classes);
        Work.Inspect work = new Work.Inspect(network, data, Optional.empty(), 0, Optional.empty());
        TaskSpec task = new TaskSpec(0, 0, 0, Preferences.threads(), "float32", Map.of(), work, false);
        ChildTask.execute(task, folder, "reads the network", monitor, news -> {});
        return NetworkTableFile.read(folder.resolve(NetworkTableFile.NAME));
    }
}

package org.stratoscope.engine.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.CacheFolder;
import org.stratoscope.api.launch.HeadlessProcess;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.spec.TaskSpec;

/** Starts an engine of its own for a run, which nobody has to wait for. */
public final class DetachedRun {

    /** What the engine says is kept in this file of the run. */
    public static final String LOG = "engine.log";

    private DetachedRun() {}

    /**
     * Prepares the folder of a run and lets an engine of its own take it up.
     *
     * @param directory empty, or that of an earlier execution of the same plan
     * @throws StratoscopeException when the engine cannot be started
     */
    public static void start(ExperimentPlan plan, RunDirectory directory, RunSettings settings)
            throws StratoscopeException, IOException {
        if (plan.experiment().isPresent() && !Files.exists(directory.document())) {
            ExperimentDocuments.save(plan.experiment().get(), directory.document());
        }
        for (TaskSpec task : plan.tasks()) {
            TaskOrders.write(Files.createDirectories(directory.task(task.number())), task);
        }
        takeUp(directory, settings);
    }

    /**
     * Lets an engine of its own take up what is left of a run.
     *
     * @throws StratoscopeException when the engine cannot be started
     */
    public static void takeUp(RunDirectory directory, RunSettings settings) throws StratoscopeException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--resume",
                directory.folder().toString(),
                "--runner",
                settings.runner().toString()));
        settings.jobs().ifPresent(jobs -> arguments.addAll(List.of("--jobs", Integer.toString(jobs))));
        List<String> command = new ArrayList<>(session());
        command.addAll(HeadlessProcess.commandLine(Installation.find(), Installation.java(), arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.folder().resolve(LOG).toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment()
                .put(CacheFolder.VARIABLE, settings.cache().map(Path::toString).orElse(CacheFolder.OFF));
        CacheFolder.limit().ifPresent(limit -> builder.environment().put(CacheFolder.LIMIT, limit));
        try {
            builder.start();
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The engine of the run " + directory.folder() + " cannot be started (" + e.getMessage() + ").", e);
        }
    }

    /** A session of its own outlives the terminal, where the platform has sessions. */
    private static List<String> session() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static File nothing() {
        return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}

package org.stratoscope.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the table of a network's layers. */
@Command(
        name = "layers",
        description = "Prints a table of a network's layers as CSV, and stores filters and activations.",
        mixinStandardHelpOptions = true)
final class LayersCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--network", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String network;

    @Option(names = "--dataset", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String dataset;

    @Option(names = "--image", paramLabel = "N", description = "Number of the image to activate; default 0.")
    private int image;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "A .safetensors file whose weights replace those of the network.")
    private Optional<Path> weights = Optional.empty();

    @Mixin
    private TaskOptions options = new TaskOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "New folder for the table, network.json and the arrays of filters and activations.")
    private Optional<Path> out = Optional.empty();

    LayersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Work.Inspect work = new Work.Inspect(
                Specifications.checked(session.registry(), ComponentKind.NETWORK, network),
                Specifications.checked(session.registry(), ComponentKind.DATASET, dataset),
                Optional.empty(),
                image,
                weights.map(file -> file.toAbsolutePath().normalize().toString()));
        Optional<Path> target = Optional.empty();
        if (out.isPresent()) {
            target = Optional.of(RunDirectory.create(out.get()).folder());
        }
        TaskSpec task =
                new TaskSpec(0, options.seed(), 0, options.threads(), options.precision(), Map.of(), work, false);
        ExperimentPlan plan = new ExperimentPlan("layers", Optional.empty(), List.of(), List.of(task), List.of());
        try (Folders.Temporary folder = Folders.temporary()) {
            RunDirectory directory = RunDirectory.create(folder.path().resolve("run"));
            new Execution(session).execute(plan, directory, RunSettings.local(1));
            Path done = directory.task(0);
            String table = NetworkTableFile.csv(NetworkTableFile.read(done.resolve(NetworkTableFile.NAME)));
            if (target.isPresent()) {
                keep(done, target.get(), table);
            }
            session.out().print(table);
            session.out().flush();
        }
        return ExitCode.DONE;
    }

    private static void keep(Path task, Path target, String table) throws IOException {
        AtomicFiles.write(target.resolve("layers.csv"), table);
        copy(task.resolve(NetworkTableFile.NAME), target.resolve(NetworkTableFile.NAME));
        try (Stream<Path> files = Files.list(task.resolve("arrays"))) {
            for (Path file : files.sorted().toList()) {
                copy(file, target.resolve("arrays").resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        AtomicFiles.write(to, stream -> Files.copy(from, stream));
    }
}

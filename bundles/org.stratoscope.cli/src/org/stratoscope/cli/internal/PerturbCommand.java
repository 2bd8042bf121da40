package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores images, perturbed images and displacement fields. */
@Command(
        name = "perturb",
        description = "Perturbs the images of a data set as a measurement would and stores them as .npy and .png.",
        mixinStandardHelpOptions = true)
final class PerturbCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SPEC", description = "The perturbation, id:name=value,name=value.")
    private String perturbation;

    @Option(names = "--dataset", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String dataset;

    @Mixin
    private TaskOptions options = new TaskOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New folder for the arrays.")
    private Path out;

    PerturbCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        ComponentText change = Specifications.checked(session.registry(), ComponentKind.PERTURBATION, perturbation);
        ComponentText data = Specifications.checked(session.registry(), ComponentKind.DATASET, dataset);
        Path target = RunDirectory.create(out).folder();
        TaskSpec task = new TaskSpec(
                0,
                options.seed(),
                0,
                options.threads(),
                options.precision(),
                Map.of(),
                new Work.Perturb(change, data),
                true);
        ExperimentPlan plan = new ExperimentPlan("perturb", Optional.empty(), List.of(), List.of(task), List.of());
        try (Folders.Temporary folder = Folders.temporary()) {
            RunDirectory directory = RunDirectory.create(folder.path().resolve("run"));
            new Execution(session).execute(plan, directory, RunSettings.local(1));
            try (Stream<Path> files = Files.list(directory.task(0).resolve("arrays"))) {
                for (Path file : files.sorted().toList()) {
                    AtomicFiles.write(target.resolve(file.getFileName()), stream -> Files.copy(file, stream));
                }
            }
        }
        return ExitCode.DONE;
    }
}

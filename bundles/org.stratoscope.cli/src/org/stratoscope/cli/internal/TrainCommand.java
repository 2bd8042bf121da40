package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.task.results.ResultTableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network and stores its weights. */
@Command(
        name = "train",
        description = "Trains a network and stores its weights as safetensors.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--network", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String network;

    @Option(names = "--dataset", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String dataset;

    @Option(names = "--trainer", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String trainer;

    @Mixin
    private TaskOptions options = new TaskOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .safetensors file to write.")
    private Path out;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        if (!out.toString().endsWith(".safetensors")) {
            throw new InvalidInputException("The file " + out + " must end in .safetensors.");
        }
        Path here = Path.of("").toAbsolutePath();
        ExperimentPlan plan = new ExperimentPlanner(session.registry()).plan(experiment(), here, false);
        try (Folders.Temporary folder = Folders.temporary()) {
            RunDirectory directory = RunDirectory.create(folder.path().resolve("run"));
            new Execution(session).execute(plan, directory, RunSettings.local(1));
            Path weights = directory.task(0).resolve("weights").resolve("trained.safetensors");
            AtomicFiles.write(out, stream -> Files.copy(weights, stream));
            ResultTableFile.read(directory.results())
                    .rows()
                    .forEach(row -> session.err()
                            .println("training " + row.result().statistic() + " "
                                    + row.result().value()));
        }
        return ExitCode.DONE;
    }

    private Experiment experiment() throws Exception {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle("train");
        Subject subject = ExperimentFactory.eINSTANCE.createSubject();
        subject.setNetwork(Documents.component(network));
        subject.setTrainer(Documents.component(trainer));
        subject.setTrainingData(Documents.component(dataset));
        experiment.setSubject(subject);
        experiment.setProbe(Documents.component(dataset));
        experiment.getMeasurements().add(Documents.measurement("accuracy", Map.of()));
        options.applyTo(experiment);
        return experiment;
    }
}

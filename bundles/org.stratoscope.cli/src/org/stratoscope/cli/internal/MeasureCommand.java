package org.stratoscope.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.plan.ExperimentPlan;
import org.stratoscope.engine.plan.ExperimentPlanner;
import org.stratoscope.engine.run.RunSettings;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures one metric on one network and prints the result table. */
@Command(
        name = "measure",
        description = "Measures a metric on a network and prints the result table as CSV.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "METRIC", description = "Id of a metric, such as sensitivity.")
    private String metric;

    @Option(names = "--network", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String network;

    @Option(names = "--dataset", required = true, paramLabel = "SPEC", description = "id:name=value,name=value")
    private String dataset;

    @Option(
            names = "--perturbation",
            paramLabel = "SPEC",
            description = "id:name=value,name=value; default that of the metric.")
    private Optional<String> perturbation = Optional.empty();

    @Option(
            names = "--transform",
            paramLabel = "SPEC",
            description = "What changes the network before it is measured, such as channel-shuffle.")
    private Optional<String> transform = Optional.empty();

    @Option(
            names = "--data-transform",
            paramLabel = "SPEC",
            description = "What changes the images or their labels, such as class-selection.")
    private Optional<String> dataTransform = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the metric; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--view",
            paramLabel = "SPEC",
            description = "A view of a plug-in that draws the numbers; needs --out.")
    private Optional<String> view = Optional.empty();

    @Mixin
    private TaskOptions options = new TaskOptions();

    @Option(names = "--save-probes", description = "Store the exact arrays the measurement used; needs --out.")
    private boolean saveProbes;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the run in this new folder.")
    private Optional<Path> out = Optional.empty();

    MeasureCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        if (saveProbes && out.isEmpty()) {
            throw new InvalidInputException("The option --save-probes needs --out DIR, where the arrays go.");
        }
        if (view.isPresent() && out.isEmpty()) {
            throw new InvalidInputException("The option --view needs --out DIR, where the figure goes.");
        }
        Path here = Path.of("").toAbsolutePath();
        ExperimentPlan plan = new ExperimentPlanner(session.registry()).plan(experiment(), here, saveProbes);
        if (out.isPresent()) {
            measure(plan, RunDirectory.create(out.get()));
        } else {
            try (Folders.Temporary folder = Folders.temporary()) {
                measure(plan, RunDirectory.create(folder.path().resolve("run")));
            }
        }
        return ExitCode.DONE;
    }

    private void measure(ExperimentPlan plan, RunDirectory directory) throws Exception {
        new Execution(session).execute(plan, directory, RunSettings.local(1));
        session.out().print(Files.readString(directory.results()));
        session.out().flush();
    }

    private Experiment experiment() throws Exception {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle("measure " + metric);
        Subject subject = ExperimentFactory.eINSTANCE.createSubject();
        subject.setNetwork(Documents.component(network));
        if (dataTransform.isPresent()) {
            subject.setDataTransform(Documents.component(dataTransform.get()));
        }
        experiment.setSubject(subject);
        experiment.setProbe(Documents.component(dataset));
        Measurement measurement = Documents.measurement(metric, values);
        if (perturbation.isPresent()) {
            Component chosen = Documents.component(perturbation.get());
            experiment.getPerturbations().add(chosen);
            measurement.setPerturbation(ExperimentPaths.label(chosen));
        }
        if (transform.isPresent()) {
            measurement.setTransform(Documents.component(transform.get()));
        }
        experiment.getMeasurements().add(measurement);
        if (view.isPresent()) {
            View drawn = ExperimentFactory.eINSTANCE.createView();
            drawn.setKind(ViewKind.COMPONENT.text());
            drawn.setMeasurement(ExperimentPaths.label(measurement));
            drawn.setComponent(Documents.component(view.get()));
            experiment.getViews().add(drawn);
        }
        options.applyTo(experiment);
        return experiment;
    }
}

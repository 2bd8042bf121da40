package org.stratoscope.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Claims: a plan has a task for every point and repeat, and refuses what cannot run, with the place and the reason. */
class ExperimentPlannerTests {

    private static final Path BASE = Path.of("base").toAbsolutePath();

    private final ExperimentPlanner planner = new ExperimentPlanner(new FakeComponents());

    @Test
    void everyPointOfTheSweepTimesEveryRepeatIsATask() throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.setRepeats(2);
        experiment.getAxes().add(axis("subject.network.depth", "3", "5"));
        experiment.getAxes().add(axis("seed", "7", "8", "9"));
        ExperimentPlan plan = planner.plan(experiment, BASE, false);
        assertEquals(List.of("subject.network.depth", "seed"), plan.axes());
        assertEquals(12, plan.tasks().size());
        TaskSpec last = plan.tasks().getLast();
        assertEquals(Map.of("subject.network.depth", "5", "seed", "9"), last.point());
        assertEquals(9, last.seed());
        assertEquals(1, last.repeat());
        assertEquals("5", ((Work.Measure) last.work()).network().values().get("depth"));
        assertTrue(last.threads() > 0, "threads are resolved when the plan is made");
        assertEquals(0, experiment.getThreads(), "the document is left as it is");
    }

    @Test
    void anAxisAlongSeveralPlacesSetsThemTogether() throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("subject.network; seed", "small = net:depth=2; 7", "net:depth=8; 9"));
        ExperimentPlan plan = planner.plan(experiment, BASE, false);
        assertEquals(2, plan.tasks().size());
        assertEquals(7, plan.tasks().get(0).seed());
        assertEquals(9, plan.tasks().get(1).seed());
        assertEquals(
                Map.of("depth", "8"),
                ((Work.Measure) plan.tasks().get(1).work()).network().values());
        assertEquals(
                Map.of("subject.network; seed", "small = net:depth=2; 7"),
                plan.tasks().get(0).point());
    }

    @Test
    void aValueMustFitTheNumberOfPlaces() {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("subject.network.depth; seed; repeats", "1; 2"));
        String message = problem(experiment);
        assertTrue(message.contains("gives 2 values for the 3 places"), message);
    }

    @Test
    void aTransformGoesWithItsMeasurement() throws InvalidInputException {
        Experiment experiment = experiment();
        ExperimentPaths.set(experiment, "measurements.metric.transform", "data");
        String message = problem(experiment);
        assertTrue(message.startsWith("measurements[0].transform: The transform 'data' is not installed"), message);
    }

    @Test
    void aScatterNeedsWhatItDraws() {
        Experiment experiment = experiment();
        View view = ExperimentFactory.eINSTANCE.createView();
        view.setKind("scatter");
        view.setMeasurement("metric");
        experiment.getViews().add(view);
        assertTrue(problem(experiment).startsWith("views[0].against: The scatter has nothing"), problem(experiment));
        view.setAgainst("other/R");
        assertTrue(problem(experiment).contains("There is no measurement 'other'"), problem(experiment));
        view.setAgainst("metric/R");
        view.getLaws().add("x^");
        assertTrue(problem(experiment).startsWith("views[0].laws[0]: 'x^' is no power law"), problem(experiment));
    }

    @Test
    void aSimilarityNeedsVectorsAndTilesNeedArrays() throws InvalidInputException {
        Experiment experiment = experiment();
        View view = ExperimentFactory.eINSTANCE.createView();
        view.setKind("similarity");
        experiment.getViews().add(view);
        assertEquals(
                "views[0].measurement: The view names no measurement whose vectors are compared; choose one.",
                problem(experiment));
        view.setKind("tiles");
        view.setMeasurement("metric");
        assertEquals(
                "views[0].statistics: The view names no arrays; name those that the measurement stores, such as"
                        + " filters.",
                problem(experiment));
        view.getStatistics().add("other/filters");
        assertTrue(problem(experiment).contains("There is no measurement 'other'"), problem(experiment));
        view.getStatistics().set(0, "filters");
        assertEquals(
                List.of("filters"),
                planner.plan(experiment, BASE, false).views().getFirst().statistics());
    }

    @Test
    void relativePathsAreResolvedAgainstTheDocument() throws InvalidInputException {
        Experiment experiment = experiment();
        ExperimentPaths.set(experiment, "probe.folder", "images/x");
        Work.Measure work = (Work.Measure)
                planner.plan(experiment, BASE, false).tasks().getFirst().work();
        assertEquals(BASE.resolve("images/x").toString(), work.probe().values().get("folder"));
    }

    @Test
    void whatCannotRunIsNamedWithItsPlace() {
        Experiment experiment = experiment();
        experiment.getSubject().getNetwork().setId("unknown");
        assertEquals(
                "subject.network: The network 'unknown' is not installed; install its plug-in or choose one of net.",
                problem(experiment));
        experiment = experiment();
        experiment.setProbe(null);
        assertEquals(
                "probe: The experiment has no probe; choose the data set whose images are measured.",
                problem(experiment));
        experiment = experiment();
        experiment.getAxes().add(axis("subject.network.depth", "3", "10"));
        String message = problem(experiment);
        assertTrue(message.contains("'depth' must be in 1 .. 9, not '10'"), message);
    }

    private String problem(Experiment experiment) {
        return assertThrows(InvalidInputException.class, () -> planner.plan(experiment, BASE, false))
                .getMessage();
    }

    private static Experiment experiment() {
        ExperimentFactory factory = ExperimentFactory.eINSTANCE;
        Experiment experiment = factory.createExperiment();
        experiment.setTitle("test");
        experiment.setSubject(factory.createSubject());
        Component network = factory.createComponent();
        network.setId("net");
        experiment.getSubject().setNetwork(network);
        Component data = factory.createComponent();
        data.setId("data");
        experiment.setProbe(data);
        Measurement measurement = factory.createMeasurement();
        measurement.setId("metric");
        experiment.getMeasurements().add(measurement);
        return experiment;
    }

    private static Axis axis(String path, String... values) {
        Axis axis = ExperimentFactory.eINSTANCE.createAxis();
        axis.setPath(path);
        axis.getValues().addAll(List.of(values));
        return axis;
    }
}

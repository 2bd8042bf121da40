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

    @Test
    void filesThatAxesNameDoNotDependOnWhereTheExperimentIsRun() throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("probe", "data:folder=here,count=3", "far = data:folder=/far", "data"));
        experiment.getAxes().add(axis("title", "here"));
        ExperimentPlan plan = planner.plan(experiment, BASE, false);
        List<String> folders = plan.tasks().stream()
                .map(task -> ((Work.Measure) task.work()).probe().values().getOrDefault("folder", ""))
                .toList();
        String here = BASE.resolve("here").toString();
        assertEquals(List.of(here, Path.of("/far").toAbsolutePath().toString(), ""), folders);
        Experiment frozen = plan.experiment().orElseThrow();
        assertEquals(
                List.of("data:folder=" + here + ",count=3", "far = data:folder=/far", "data"),
                frozen.getAxes().get(0).getValues());
        assertEquals(List.of("here"), frozen.getAxes().get(1).getValues(), "a title is no file");
        assertEquals(
                plan.tasks(),
                planner.plan(frozen, BASE.resolve("elsewhere"), false).tasks());
        experiment.getAxes().set(0, axis("probe.folder", "a", "b"));
        assertEquals(
                BASE.resolve("b").toString(),
                planner.plan(experiment, BASE, false)
                        .experiment()
                        .orElseThrow()
                        .getAxes()
                        .get(0)
                        .getValues()
                        .get(1));
    }

    @Test
    void rangesStandForTheirValues() throws InvalidInputException {
        assertEquals(List.of("0", "0.25", "0.5", "0.75", "1"), swept("linear(0, 1, 5)"));
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10"), swept("logarithmic(0.001, 10, 5)"));
        assertEquals(List.of("0.1", "0.2", "0.3"), swept("linear(0.1, 0.3, 3)"), "no digits that nobody asked for");
        assertEquals(List.of("1E-8", "1E-7"), swept("logarithmic(1e-8, 1e-7, 2)"));
        assertEquals(List.of("1", "2", "4", "7"), swept("linear(1, 1, 1)", "logarithmic(2, 7, 3, whole)"));
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("subject.network.depth", "linear(1, 9, 3)", "2"));
        assertEquals(
                List.of("1", "5", "9", "2"),
                planner.plan(experiment, BASE, false).tasks().stream()
                        .map(task -> task.point().get("subject.network.depth"))
                        .toList());
    }

    @Test
    void aRangeThatCannotBeIsNamed() {
        assertTrue(problemOf("linear(0, 1)").contains("write linear(A, B, N)"));
        assertTrue(problemOf("linear(0, x, 3)").contains("no number"));
        assertTrue(problemOf("logarithmic(0, 1, 3)").contains("no logarithm"));
        assertTrue(problemOf("linear(0, 1, 0)").contains("from 1 to 100000"));
        assertTrue(problemOf("uniform(0, 1)").contains("set its random points"));
        assertTrue(problemOf("linear(1, 91, 3)").contains("'depth' must be in 1 .. 9"));
    }

    @Test
    void anAxisWithAConditionIsSweptOnlyThere() throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("subject.network.depth", "3", "5"));
        Axis seeds = axis("seed", "7", "8");
        seeds.setCondition("subject.network.depth = 5 | 6");
        experiment.getAxes().add(seeds);
        List<Map<String, String>> points = planner.plan(experiment, BASE, false).tasks().stream()
                .map(TaskSpec::point)
                .toList();
        assertEquals(
                List.of(
                        Map.of("subject.network.depth", "3"),
                        Map.of("subject.network.depth", "5", "seed", "7"),
                        Map.of("subject.network.depth", "5", "seed", "8")),
                points);
        seeds.setCondition("subject.network.depth");
        assertTrue(problem(experiment).contains("write PATH = VALUE"));
        seeds.setCondition("subject.nothing = 1");
        assertTrue(problem(experiment).startsWith("axes[1].condition: "), problem(experiment));
        seeds.setCondition("seed = 1");
        assertTrue(problem(experiment).contains("depends on itself"));
    }

    @Test
    void aRandomDesignIsDrawnAndReplays() throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.setSamples(200);
        experiment.setRepeats(2);
        experiment.getAxes().add(axis("probe.count", "loguniform(1, 1000, whole)"));
        experiment.getAxes().add(axis("subject.network.depth", "3", "linear(5, 7, 3)"));
        List<TaskSpec> tasks = planner.plan(experiment, BASE, false).tasks();
        assertEquals(400, tasks.size());
        assertEquals(tasks, planner.plan(experiment, BASE, false).tasks());
        List<Integer> counts = tasks.stream()
                .map(task -> Integer.valueOf(task.point().get("probe.count")))
                .toList();
        assertTrue(counts.stream().allMatch(count -> count >= 1 && count <= 1000));
        long small = counts.stream().filter(count -> count < 32).count();
        assertTrue(small > 150 && small < 250, small + " of 400 below the middle of the logarithms");
        long threes = tasks.stream()
                .filter(task -> task.point().get("subject.network.depth").equals("3"))
                .count();
        assertTrue(threes > 150 && threes < 250, threes + " of 400: each entry is as likely as any other");
        experiment.setSeed(1);
        assertTrue(!tasks.equals(planner.plan(experiment, BASE, false).tasks()), "another seed, another design");
    }

    @Test
    void aSweepThatIsTooLargeIsRefusedBeforeItIsMade() {
        Experiment experiment = experiment();
        for (String path : List.of("probe.count", "subject.network.depth", "seed")) {
            experiment.getAxes().add(axis(path, path.equals("seed") ? "linear(1, 90000, 90000)" : "linear(1, 9, 9)"));
        }
        assertTrue(problem(experiment).contains("more than 100000 points"), problem(experiment));
    }

    private List<String> swept(String... values) throws InvalidInputException {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("title", values));
        return new SweepDesign(experiment)
                .points().stream().map(point -> point.get("title")).toList();
    }

    private String problemOf(String value) {
        Experiment experiment = experiment();
        experiment.getAxes().add(axis("subject.network.depth", value));
        return problem(experiment);
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

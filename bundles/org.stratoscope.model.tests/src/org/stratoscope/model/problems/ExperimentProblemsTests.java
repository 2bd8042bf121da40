package org.stratoscope.model.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.io.Documents;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.model.problems.ExperimentProblems.Problem;

/** Claims: a sound experiment has no problem, and each way of breaking it gives exactly its own one. */
class ExperimentProblemsTests {

    private static final ExperimentFactory FACTORY = ExperimentFactory.eINSTANCE;

    private Experiment experiment;

    @BeforeEach
    void open() throws StratoscopeException, IOException {
        experiment = ExperimentDocuments.read(Documents.versionOne(), Documents.NAME);
    }

    @Test
    void theFixtureHasNoProblems() {
        assertEquals(List.of(), ExperimentProblems.of(experiment));
    }

    @Test
    void aSubjectANetworkAndIdsAreNeeded() {
        experiment.getAxes().clear();
        experiment.getSubject().setNetwork(null);
        assertOnly("subject.network", "The subject has no network; choose one.");
        experiment.setSubject(null);
        assertOnly("subject", "The experiment has no subject; choose a network to measure.");
    }

    @Test
    void anIdIsNeededEverywhere() {
        experiment.getSubject().getNetwork().setId(null);
        experiment.getSubject().getTrainer().setId("");
        experiment.getProbe().setId(" ");
        experiment.getPerturbations().get(0).setId(null);
        experiment.getMeasurements().get(1).setId(null);
        assertEquals(
                List.of(
                        "subject.network.id",
                        "subject.trainer.id",
                        "probe.id",
                        "perturbations[0].id",
                        "measurements[1].id"),
                ExperimentProblems.of(experiment).stream().map(Problem::path).toList());
    }

    @Test
    void aTrainerNeedsTrainingData() {
        experiment.getSubject().setTrainingData(null);
        assertOnly(
                "subject.trainingData",
                "The subject has a trainer but no training data; choose a data set or remove the trainer.");
    }

    @Test
    void namesAreUniqueInTheDocument() {
        experiment.getMeasurements().get(2).setName("smooth");
        assertOnly("measurements[2].name", "The name 'smooth' is used more than once; change one of them.");
    }

    @Test
    void namesAreUniqueInAList() {
        experiment.getMeasurements().get(2).setName("energy before");
        List<Problem> problems = ExperimentProblems.of(experiment);
        assertEquals("measurements[2].name", problems.get(0).path());
        // The view that names it no longer knows which one is meant.
        assertEquals("views[1].measurement", problems.get(1).path());
        assertEquals(2, problems.size());
    }

    @Test
    void componentsWithoutNamesNeedDifferentIds() {
        experiment.getMeasurements().get(2).setId("energy before");
        experiment.getViews().remove(1);
        assertOnly(
                "measurements[2].name",
                "Several measurements are called 'energy before'; give each a name of its own.");
    }

    @Test
    void repeatsAndThreadsHaveBounds() {
        experiment.setRepeats(0);
        assertOnly("repeats", "Repeats is 0; give a number of at least 1.");
        experiment.setRepeats(1);
        experiment.setThreads(-1);
        assertOnly("threads", "Threads is -1; give 0 for all of the machine's or a number above it.");
    }

    @Test
    void aMeasurementNamesAnExistingPerturbation() {
        experiment.getMeasurements().get(0).setPerturbation("rough");
        assertOnly(
                "measurements[0].perturbation",
                "The measurement names the perturbation 'rough', which does not exist once; "
                        + "choose one of: smooth, not.installed.here.");
    }

    @Test
    void aViewNamesAnExistingMeasurement() {
        experiment.getViews().get(1).setMeasurement("energy-profile");
        assertOnly(
                "views[1].measurement",
                "The view names the measurement 'energy-profile', which does not exist once; "
                        + "choose one of: sensitivity, energy before, agop-correlation.");
    }

    @Test
    void anAxisHasValuesAndLeadsSomewhere() {
        Axis axis = experiment.getAxes().get(1);
        axis.getValues().clear();
        assertOnly("axes[1].values", "The axis 'perturbations.smooth.displacement' has no values; give some.");
        axis.getValues().add("1");
        axis.setPath("subject.kernel");
        assertOnly(
                "axes[1].path",
                "There is nothing at the path 'subject.kernel'; a subject has: network, trainer, trainingData, dataTransform; "
                        + "correct the path.");
        axis.setPath(null);
        assertOnly("axes[1].path", "The axis sweeps nothing; say what, for example subject.network.depth.");
        axis.setPath("subject.network.depth");
        assertOnly("axes[1].path", "Two axes sweep 'subject.network.depth'; join their values in one of them.");
    }

    @Test
    void anAxisTakesOnlyValuesThatFit() {
        Axis axis = experiment.getAxes().get(1);
        axis.setPath("seed");
        axis.getValues().clear();
        axis.getValues().addAll(List.of("1", "two", "3"));
        assertOnly("axes[1].values[1]", "seed cannot be 'two'; give a whole number of 64 bits.");
    }

    @Test
    void anAxisMaySweepTheIdOfAPerturbationWithoutAName() {
        Axis axis = experiment.getAxes().get(1);
        axis.setPath("perturbations.not.installed.here");
        axis.getValues().clear();
        axis.getValues().addAll(List.of("noise", "blur"));
        assertEquals(List.of(), ExperimentProblems.of(experiment));
    }

    @Test
    void aParameterHasANameOfItsOwn() {
        Parameter again = FACTORY.createParameter();
        again.setName("depth");
        experiment.getSubject().getNetwork().getParameters().add(again);
        assertOnly("subject.network.parameters[2].name", "The parameter 'depth' is given twice; keep one of them.");
        again.setName(null);
        assertOnly("subject.network.parameters[2].name", "A parameter has no name; name it or remove it.");
    }

    private void assertOnly(String path, String message) {
        assertEquals(List.of(new Problem(path, message)), ExperimentProblems.of(experiment));
    }
}

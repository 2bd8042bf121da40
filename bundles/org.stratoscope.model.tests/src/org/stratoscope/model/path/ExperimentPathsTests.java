package org.stratoscope.model.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Precision;
import org.stratoscope.model.io.Documents;
import org.stratoscope.model.io.ExperimentDocuments;

/** Claims: a path reads and sets exactly one value, and a wrong path or value changes nothing and says what there is. */
class ExperimentPathsTests {

    private Experiment experiment;

    @BeforeEach
    void open() throws StratoscopeException, IOException {
        experiment = ExperimentDocuments.read(Documents.versionOne(), Documents.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "seed, -9223372036854775808, 11",
        "repeats, 3, 4",
        "threads, 2, 0",
        "precision, float64, float32",
        "subject.network, resnet-cifar, vgg",
        "subject.network.depth, 20, 56",
        "subject.trainer, sgd, adam",
        "subject.trainer.epochs, 5, 6",
        "subject.trainingData.split, train, test",
        "probe, cifar10, dead-leaves",
        "probe.split, test, train",
        "perturbations.smooth, diffeomorphism, noise",
        "perturbations.smooth.cutoff, 3, 4",
        "perturbations.not.installed.here.anything, ' <kept> ', x",
        "measurements.sensitivity.images, 50, 60",
        "measurements.sensitivity.perturbation, smooth, other",
        "measurements.sensitivity.stage, trained, both",
        "measurements.sensitivity.stage, trained, throughout",
        "measurements.energy before.stage, initial, trained",
        "measurements.agop-correlation, agop-correlation, whitening"
    })
    void aValueIsReadSetAndReadAgain(String path, String before, String after) throws InvalidInputException {
        Experiment untouched = ExperimentPaths.copy(experiment);
        assertEquals(Optional.of(before), ExperimentPaths.get(experiment, path));
        ExperimentPaths.set(experiment, path, after);
        if (!path.equals("measurements.agop-correlation")) {
            Experiment back = ExperimentPaths.copy(experiment);
            ExperimentPaths.set(back, path, before);
            assertTrue(EcoreUtil.equals(untouched, back), "nothing but the value may change");
        }
        assertEquals(Optional.of(after), ExperimentPaths.get(experiment, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject.network.width",
                "probe.count",
                "perturbations.smooth.displacement",
                "measurements.energy before.bands"
            })
    void aParameterThatIsNotThereIsAdded(String path) throws InvalidInputException {
        assertEquals(Optional.empty(), ExperimentPaths.get(experiment, path));
        ExperimentPaths.set(experiment, path, "1");
        assertEquals(Optional.of("1"), ExperimentPaths.get(experiment, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"subject.network", "subject.trainer", "subject.trainingData", "subject.dataTransform", "probe"})
    void aPartThatIsNotThereIsAddedByItsId(String path) throws InvalidInputException {
        Experiment empty = ExperimentFactory.eINSTANCE.createExperiment();
        assertEquals(Optional.empty(), ExperimentPaths.get(empty, path));
        assertEquals(
                path + ".count cannot be set, as there is no " + path + " yet; set " + path + " to an id first.",
                refusal(empty, path + ".count", "1"));
        ExperimentPaths.set(empty, path, "some-id");
        ExperimentPaths.set(empty, path + ".count", "1");
        assertEquals(Optional.of("some-id"), ExperimentPaths.get(empty, path));
        assertEquals(Optional.of("1"), ExperimentPaths.get(empty, path + ".count"));
    }

    @Test
    void aSpecificationReplacesTheParametersAndAnIdAloneKeepsThem() throws InvalidInputException {
        ExperimentPaths.set(experiment, "subject.network", "vgg");
        assertEquals(Optional.of("20"), ExperimentPaths.get(experiment, "subject.network.depth"));
        ExperimentPaths.set(experiment, "subject.network", "vgg:widths=4/8,name=\"a, b\"");
        assertEquals(Optional.empty(), ExperimentPaths.get(experiment, "subject.network.depth"));
        assertEquals(Optional.of("a, b"), ExperimentPaths.get(experiment, "subject.network.name"));
    }

    @Test
    void aTransformIsAddedByItsIdAndHasParameters() throws InvalidInputException {
        String path = "measurements.sensitivity.transform";
        assertEquals(Optional.empty(), ExperimentPaths.get(experiment, path));
        ExperimentPaths.set(experiment, path, "channel-shuffle");
        ExperimentPaths.set(experiment, path + ".mode", "inputs");
        assertEquals(Optional.of("inputs"), ExperimentPaths.get(experiment, path + ".mode"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                | 3; 3
            A = 3; 4         | 3; 4
            4;5              | 4; 5
            """)
    void severalPlacesTakeOneValueOrOneEach(String value, String expected) throws InvalidInputException {
        SweptPlaces places = SweptPlaces.of("repeats; threads");
        places.check(experiment);
        places.set(experiment, value);
        assertEquals(
                expected,
                ExperimentPaths.get(experiment, "repeats").orElseThrow() + "; "
                        + ExperimentPaths.get(experiment, "threads").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sed                   | There is nothing at the path 'sed'; an experiment has: seed, repeats, samples, threads, precision, title, description, subject, probe, perturbations, measurements; correct the path.
            formatVersion         | There is nothing at the path 'formatVersion'; an experiment has: seed, repeats, samples, threads, precision, title, description, subject, probe, perturbations, measurements; correct the path.
            subject               | There is nothing at the path 'subject'; a subject has: network, trainer, trainingData, dataTransform; correct the path.
            subject.optimiser.x   | There is nothing at the path 'subject.optimiser.x'; a subject has: network, trainer, trainingData, dataTransform; correct the path.
            perturbations         | There is nothing at the path 'perturbations'; the perturbations are: smooth, not.installed.here; correct the path.
            perturbations.rough.a | There is nothing at the path 'perturbations.rough.a'; the perturbations are: smooth, not.installed.here; correct the path.
            perturbations.diffeomorphism.a | There is nothing at the path 'perturbations.diffeomorphism.a'; the perturbations are: smooth, not.installed.here; correct the path.
            perturbations.smoother | There is nothing at the path 'perturbations.smoother'; the perturbations are: smooth, not.installed.here; correct the path.
            measurements.none     | There is nothing at the path 'measurements.none'; the measurements are: sensitivity, energy before, agop-correlation; correct the path.
            subject.network.a.b   | There is nothing at the path 'subject.network.a.b'; a path ends with the name of one parameter, and so far there are: depth, shortcut; correct the path.
            subject.network.      | There is nothing at the path 'subject.network.'; a path ends with the name of one parameter, and so far there are: depth, shortcut; correct the path.
            seed.x                | seed.x leads nowhere, as seed has no parts; end the path at seed.
            """)
    void aPathThatLeadsNowhereSaysWhatThereIs(String path, String expected) {
        assertEquals(expected, refusal(experiment, path, "1"));
        assertEquals(Optional.empty(), ExperimentPaths.get(experiment, path));
        assertThrows(InvalidInputException.class, () -> ExperimentPaths.check(experiment, path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed            | 1.5     | seed cannot be '1.5'; give a whole number of 64 bits.
            repeats         | many    | repeats cannot be 'many'; give a whole number of 32 bits.
            precision       | float16 | precision cannot be 'float16'; give one of float32, float64.
            measurements.sensitivity.stage | never | measurements.sensitivity.stage cannot be 'never'; give one of trained, initial, both, throughout.
            subject.network | ' '     | subject.network cannot be empty; give the id of a component.
            """)
    void aValueThatDoesNotFitIsRefusedAndChangesNothing(String path, String value, String expected) {
        Experiment before = ExperimentPaths.copy(experiment);
        assertEquals(expected, refusal(experiment, path, value.replace("'", "")));
        assertTrue(EcoreUtil.equals(before, experiment));
    }

    @Test
    void aPerturbationWithoutANameIsFoundUnderItsOldIdAfterAnotherIdWasSet() throws InvalidInputException {
        experiment.getMeasurements().get(0).setPerturbation("not.installed.here");
        ExperimentPaths.set(experiment, "perturbations.not.installed.here", "noise");
        assertEquals(Optional.of("noise"), ExperimentPaths.get(experiment, "perturbations.not.installed.here"));
        String named = experiment.getMeasurements().get(0).getPerturbation();
        assertEquals(
                Optional.of("noise"),
                ExperimentPaths.find(experiment.getPerturbations(), named).map(Component::getId));
    }

    @Test
    void aLabelThatSeveralHaveIsAmbiguous() {
        experiment.getPerturbations().get(1).setId("smooth");
        assertEquals(
                "perturbations.smooth.cutoff is ambiguous, as several perturbations are called 'smooth'; "
                        + "give each a name of its own.",
                refusal(experiment, "perturbations.smooth.cutoff", "1"));
        assertEquals(Optional.empty(), ExperimentPaths.find(experiment.getPerturbations(), "smooth"));
    }

    @Test
    void aCopyIsIndependent() throws InvalidInputException {
        Experiment copy = ExperimentPaths.copy(experiment);
        ExperimentPaths.set(copy, "subject.network.depth", "110");
        ExperimentPaths.set(copy, "precision", "float32");
        assertEquals(Optional.of("20"), ExperimentPaths.get(experiment, "subject.network.depth"));
        assertEquals(Precision.FLOAT64, experiment.getPrecision());
    }

    private static String refusal(Experiment experiment, String path, String value) {
        return assertThrows(InvalidInputException.class, () -> ExperimentPaths.set(experiment, path, value))
                .getMessage();
    }
}

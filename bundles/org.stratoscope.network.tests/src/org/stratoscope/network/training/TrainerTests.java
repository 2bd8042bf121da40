package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;

/** Training repeats its bits, leaves the network it began with alone, leaks nothing and tells how far it is. */
class TrainerTests {

    private static final String CROSS_ENTROPY =
            "sgd:epochs=5,learningRate=0.1,momentum=0.9,weightDecay=0.01,batchSize=8,schedule=cosine,cosineFraction=0.8";

    private static final String HINGE =
            "sgd:epochs=2000,learningRate=0.1,momentum=0.9,weightDecay=0,batchSize=20,schedule=constant,loss=hinge";

    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @Test
    void twoTrainingsGiveTheSameBitsAndTheStartIsLeftAsItWas() throws StratoscopeException {
        Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        Network untouched = start.copy(manager, DataType.FLOAT32, false);
        FormulaImages images = new FormulaImages(20, 3);
        Network first = train(CROSS_ENTROPY, start, images, Monitor.silent());
        Network second = train(CROSS_ENTROPY, start, images, Monitor.silent());
        for (String name : start.parameters().keySet()) {
            assertArrayEquals(floats(first, name), floats(second, name), name);
            assertArrayEquals(floats(untouched, name), floats(start, name), name);
        }
        assertFalse(Arrays.equals(floats(start, "linear.weight"), floats(first, "linear.weight")));
    }

    @Test
    void progressIsReportedOverEpochs() throws StratoscopeException {
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        train(CROSS_ENTROPY, FormulaNetwork.create(3, manager, DataType.FLOAT32), new FormulaImages(20, 3), monitor);
        assertEquals(15, monitor.total());
        assertEquals(15, monitor.worked());
        assertEquals(List.of(1 / 3.0, 2 / 3.0, 1.0), monitor.steps("accuracy").subList(0, 3));
        assertEquals(5.0, monitor.steps("loss").getLast());
        for (double accuracy : monitor.values("accuracy")) {
            assertTrue(accuracy >= 0 && accuracy <= 1);
        }
    }

    @Test
    void everyStepFreesWhatItMade() throws StratoscopeException {
        Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        int before = manager.getManagedArrays().size();
        Network trained = train("sgd:epochs=0", start, new FormulaImages(20, 3), Monitor.silent());
        int parameters = trained.parameters().size();
        assertEquals(before + parameters, manager.getManagedArrays().size());
        // While it trains there are the copy and one momentum buffer for each of its six trainable parameters.
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE) {
            @Override
            public void checkCancelled() throws CancelledException {
                super.checkCancelled();
                assertEquals(
                        before + 2 * parameters + 6, manager.getManagedArrays().size());
            }
        };
        train("sgd:epochs=100,batchSize=4,learningRate=0.001", start, new FormulaImages(20, 3), monitor);
        assertEquals(500, monitor.worked());
        assertEquals(before + 2 * parameters, manager.getManagedArrays().size());
    }

    @Test
    void aDivergedTrainingNamesTheEpochAndTheRemedyAndLeavesNothing() throws StratoscopeException {
        Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        int before = manager.getManagedArrays().size();
        String sentence = assertThrows(
                        ComputationFailedException.class,
                        () -> train(
                                "sgd:epochs=50,learningRate=1e30,schedule=constant",
                                start,
                                new FormulaImages(20, 3),
                                Monitor.silent()))
                .getMessage();
        assertTrue(
                sentence.matches(
                        "The training diverged in epoch \\d+: the loss is no longer a finite number; use a smaller"
                                + " learning rate or batch normalisation\\."),
                sentence);
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void cancellingEndsTheTrainingAndLeavesNothing() throws StratoscopeException {
        Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        int before = manager.getManagedArrays().size();
        RecordingMonitor monitor = new RecordingMonitor(7);
        assertThrows(CancelledException.class, () -> train(CROSS_ENTROPY, start, new FormulaImages(20, 3), monitor));
        assertEquals(7, monitor.worked());
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void trainingCanStopWhenTheHingeLossIsZero() throws StratoscopeException {
        Network start = FormulaNetwork.create(1, manager, DataType.FLOAT64);
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        train(HINGE + ",stopAtZeroLoss=true", start, new FormulaImages(20, 2), monitor);
        assertTrue(monitor.worked() < 2000, "it stopped after " + monitor.worked() + " epochs");
        assertEquals(0, monitor.values("loss")[monitor.values("loss").length - 1]);
    }

    @Test
    void trainingCanGoOnForAMultipleOfTheTimeToInterpolation() throws StratoscopeException {
        long zero = epochsOfHinge("stopAtZeroLoss=true");
        assertTrue(zero > 1);
        // Without a ridge nothing moves once every margin is reached, but for the momentum.
        assertEquals(3 * zero + 1, epochsOfHinge("stopAfterInterpolation=3"));
        assertEquals((long) (1.5 * zero) + 1, epochsOfHinge("stopAfterInterpolation=1.5"));
        assertEquals(zero, epochsOfHinge("stopAfterInterpolation=0"));
        assertEquals(zero, epochsOfHinge("stopAfterInterpolation=3,stopAtZeroLoss=true"));
    }

    @Test
    void afterInterpolationOnlyAPerfectValidationEndsTheTraining() throws StratoscopeException {
        Network start = FormulaNetwork.create(1, manager, DataType.FLOAT64);
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        String text = HINGE.replace("2000", "100") + ",labels=random,validation=0.3,stopAfterInterpolation=1";
        train(text, start, new FormulaImages(20, 2), monitor);
        assertEquals(100, monitor.worked());
        double[] accuracies = monitor.values("validation accuracy");
        double[] losses = monitor.values("loss");
        long zeros = Arrays.stream(losses).filter(loss -> loss == 0).count();
        assertTrue(
                accuracies.length > 0 && accuracies.length == zeros - 1, "asked after every later epoch of zero loss");
        assertTrue(Arrays.stream(accuracies).allMatch(accuracy -> accuracy < 1), "random labels cannot be told");
    }

    /** The number of steps of one batch each. */
    private long epochsOfHinge(String stop) throws StratoscopeException {
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        train(
                HINGE + "," + stop,
                FormulaNetwork.create(1, manager, DataType.FLOAT64),
                new FormulaImages(20, 2),
                monitor);
        return monitor.worked();
    }

    @Test
    void dataThatDoNotFitAreRefused() throws StratoscopeException {
        Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
        assertEquals(
                "The network formula network has 3 outputs but the data has 4 classes; a network needs one output a class,"
                        + " or a single one for two classes with the hinge or the squared loss.",
                assertThrows(
                                InvalidInputException.class,
                                () -> train("sgd", start, new FormulaImages(20, 4), Monitor.silent()))
                        .getMessage());
        assertEquals(
                "'dropLast' leaves no batch to train on: the data has only 20 images for a 'batchSize' of 21.",
                assertThrows(
                                InvalidInputException.class,
                                () -> train(
                                        "sgd:dropLast=true,batchSize=21",
                                        start,
                                        new FormulaImages(20, 3),
                                        Monitor.silent()))
                        .getMessage());
    }

    private Network train(String text, Network start, FormulaImages images, Monitor monitor)
            throws StratoscopeException {
        return Trainings.silent(manager).watchedBy(monitor).train(text, start, images);
    }

    private static float[] floats(Network network, String name) {
        return Trainings.floats(network, name);
    }
}

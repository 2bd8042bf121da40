package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;

/** Training follows PyTorch's trajectory, repeats its bits, leaves the network it began with alone and leaks nothing. */
class SgdTrainerTests {

    private static final String CROSS_ENTROPY =
            "sgd:epochs=5,learningRate=0.1,momentum=0.9,weightDecay=0.01,batchSize=8,schedule=cosine,cosineFraction=0.8";
    private static final String HINGE = "sgd:epochs=5,learningRate=0.1,momentum=0,weightDecay=0.01,batchSize=8,"
            + "schedule=step,stepEpochs=2,stepFactor=0.3,loss=hinge,dropLast=true,decayOneDimensional=true";

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

    /** Expected values: torch.optim.SGD, releng/golden/training_golden.py. Float32 rounds 6e-8 in each of a few steps. */
    @ParameterizedTest
    @CsvSource({
        "cross_entropy,3,3,FLOAT64,1e-11",
        "cross_entropy,3,3,FLOAT32,1e-5",
        "hinge,1,2,FLOAT64,1e-11",
        "hinge,1,2,FLOAT32,1e-5"
    })
    void theTrajectoryIsThatOfPyTorch(String name, int outputs, int classes, DataType precision, double tolerance)
            throws IOException, StratoscopeException {
        Map<String, double[]> golden = golden(name + ".txt");
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        Network start = FormulaNetwork.create(outputs, manager, precision);
        Network trained =
                train(name.equals("hinge") ? HINGE : CROSS_ENTROPY, start, new FormulaImages(20, classes), monitor);
        assertArrayEquals(golden.get("losses"), monitor.values("loss"), tolerance);
        trained.parameters()
                .forEach((parameter, value) -> assertArrayEquals(
                        golden.get(parameter),
                        value.toType(DataType.FLOAT64, false).toDoubleArray(),
                        tolerance,
                        parameter));
        assertTrue(trained.description().trained());
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
        train(
                "sgd:epochs=2000,learningRate=0.1,momentum=0.9,weightDecay=0,batchSize=20,schedule=constant,loss=hinge,"
                        + "stopAtZeroLoss=true",
                start,
                new FormulaImages(20, 2),
                monitor);
        assertTrue(monitor.worked() < 2000, "it stopped after " + monitor.worked() + " epochs");
        assertEquals(0, monitor.values("loss")[monitor.values("loss").length - 1]);
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
        SgdParameters parameters = ParameterSchema.of(SgdParameters.class)
                .bind(ComponentText.parse(text).values());
        Context context = new Context(manager, RandomStream.of(11), monitor, InputLog.none(), DataType.FLOAT32);
        return new SgdTrainer().train(parameters, start, images, context);
    }

    private static float[] floats(Network network, String name) {
        return network.parameters().get(name).toFloatArray();
    }

    private static Map<String, double[]> golden(String resource) throws IOException {
        Map<String, double[]> golden = new HashMap<>();
        try (InputStream stream = SgdTrainerTests.class.getResourceAsStream(resource)) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                String[] words = line.split(" ");
                golden.put(
                        words[0],
                        Arrays.stream(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return golden;
    }
}

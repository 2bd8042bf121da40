package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.djl.TensorEngine;

/** Every loss on the way and every weight at the end are those of PyTorch: releng/golden/training_golden.py. */
class TrajectoryTests {

    /** The trainers of the golden trajectories. */
    private enum Trajectory {
        CROSS_ENTROPY(
                3,
                3,
                "sgd:epochs=5,learningRate=0.1,momentum=0.9,weightDecay=0.01,batchSize=8,schedule=cosine,"
                        + "cosineFraction=0.8"),
        HINGE(
                1,
                2,
                "sgd:epochs=5,learningRate=0.1,momentum=0,weightDecay=0.01,batchSize=8,schedule=step,stepEpochs=2,"
                        + "stepFactor=0.3,loss=hinge,dropLast=true,decayOneDimensional=true"),
        NESTEROV(
                3,
                3,
                "sgd:epochs=10,learningRate=0.1,momentum=0.9,nesterov=true,weightDecay=0.01,batchSize=4,schedule=step,"
                        + "stepEpochs=4,stepFactor=0.3"),
        ADAM(
                3,
                3,
                "adam:epochs=10,learningRate=0.01,beta1=0.8,beta2=0.99,epsilon=1e-6,weightDecay=0.01,batchSize=4,"
                        + "schedule=constant,loss=squared,decayOneDimensional=true"),
        ADAM_COSINE(
                3,
                3,
                "adam:epochs=10,learningRate=0.003,weightDecay=0.01,batchSize=4,schedule=cosine,cosineFraction=0.8,"
                        + "decayOneDimensional=true"),
        RIDGE(
                1,
                2,
                "sgd:epochs=10,learningRate=0.1,momentum=0.5,weightDecay=0.01,batchSize=4,schedule=cosine,loss=squared,"
                        + "ridge=0.3"),
        FROZEN(
                3,
                3,
                "sgd:epochs=10,learningRate=0.1,momentum=0.9,weightDecay=0.01,batchSize=4,schedule=constant,"
                        + "decayOneDimensional=true,frozen=conv/bn");

        private final int outputs;
        private final int classes;
        private final String trainer;

        Trajectory(int outputs, int classes, String trainer) {
            this.outputs = outputs;
            this.classes = classes;
            this.trainer = trainer;
        }
    }

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

    /** Float32 rounds 6e-8 in each step, which 50 steps amplify. */
    @ParameterizedTest
    @CsvSource({
        "CROSS_ENTROPY,FLOAT64,1e-11",
        "CROSS_ENTROPY,FLOAT32,1e-5",
        "HINGE,FLOAT64,1e-11",
        "HINGE,FLOAT32,1e-5",
        "NESTEROV,FLOAT64,1e-11",
        "NESTEROV,FLOAT32,1e-4",
        "ADAM,FLOAT64,1e-11",
        "ADAM,FLOAT32,1e-4",
        "ADAM_COSINE,FLOAT64,1e-11",
        "ADAM_COSINE,FLOAT32,1e-4",
        "RIDGE,FLOAT64,1e-11",
        "RIDGE,FLOAT32,1e-4",
        "FROZEN,FLOAT64,1e-11",
        "FROZEN,FLOAT32,1e-4"
    })
    void theTrajectoryIsThatOfPyTorch(Trajectory trajectory, DataType precision, double tolerance)
            throws IOException, StratoscopeException {
        Map<String, double[]> golden = golden(trajectory.name().toLowerCase(java.util.Locale.ROOT) + ".txt");
        RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE);
        Network start = FormulaNetwork.create(trajectory.outputs, manager, precision);
        Network trained = Trainings.silent(manager)
                .watchedBy(monitor)
                .train(trajectory.trainer, start, new FormulaImages(20, trajectory.classes));
        assertArrayEquals(golden.get("losses"), monitor.values("loss"), tolerance);
        trained.parameters()
                .forEach((parameter, value) -> assertArrayEquals(
                        golden.get(parameter),
                        value.toType(DataType.FLOAT64, false).toDoubleArray(),
                        tolerance,
                        parameter));
        assertTrue(trained.description().trained());
    }

    private static Map<String, double[]> golden(String resource) throws IOException {
        Map<String, double[]> golden = new HashMap<>();
        try (InputStream stream = TrajectoryTests.class.getResourceAsStream(resource)) {
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

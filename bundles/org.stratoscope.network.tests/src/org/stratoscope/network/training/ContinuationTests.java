package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.djl.TensorEngine;

/** A training that was cut off goes on to the bits of one that was not. */
class ContinuationTests {

    private static final String SGD = "sgd:epochs=6,batchSize=8,momentum=0.9,crop=1,flip=true,keep=best";
    private static final String ADAM = "adam:epochs=6,batchSize=8,crop=2,labels=permuted,validation=0.2,keep=best";
    private static final FormulaImages IMAGES = new FormulaImages(20, 3);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private NDManager manager;
    private Network start;

    @BeforeEach
    void startEngine() throws StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
        start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    /** 20 images, or 16 of them, make three or two steps an epoch: cut off within an epoch, between two, and at once. */
    @ParameterizedTest
    @CsvSource({"sgd,10", "sgd,9", "sgd,0", "adam,7", "adam,6"})
    void aCancelledTrainingGoesOnToTheSameBits(String trainer, int steps) throws StratoscopeException {
        String text = trainer.equals("sgd") ? SGD : ADAM;
        Network straight = Trainings.silent(manager).train(text, start, IMAGES);
        RecordingMonitor cancelling = new RecordingMonitor(steps);
        assertThrows(CancelledException.class, () -> train(text, cancelling, NEVER));
        RecordingMonitor watching = new RecordingMonitor(Long.MAX_VALUE);
        Network continued = train(text, watching, NEVER);
        assertSameBits(straight, continued);
        assertEquals(watching.total(), watching.worked());
        int stepsPerEpoch = (int) watching.total() / 6;
        assertEquals(watching.total() - steps, watching.steps("loss").size(), "steps taken after the pause");
        assertEquals((steps + 1.0) / stepsPerEpoch, watching.steps("loss").getFirst(), 1e-12);
    }

    /** The exception stands for the end of the process: nothing is stored on the way out. */
    @ParameterizedTest
    @ValueSource(ints = {4, 9, 17})
    void aKilledTrainingGoesOnFromItsLastCheckpoint(int steps) throws StratoscopeException {
        Network straight = Trainings.silent(manager).train(SGD, start, IMAGES);
        RecordingMonitor killing = new RecordingMonitor(Long.MAX_VALUE) {
            @Override
            public void checkCancelled() {
                if (worked() == steps) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        assertThrows(IllegalStateException.class, () -> train(SGD, killing, Duration.ZERO));
        RecordingMonitor watching = new RecordingMonitor(Long.MAX_VALUE);
        assertSameBits(straight, train(SGD, watching, Duration.ZERO));
        assertEquals(18 - steps, watching.steps("loss").size());
    }

    @Test
    void aFinishedTrainingIsNotRepeated() throws StratoscopeException {
        String text = SGD + ",loss=hinge,stopAtZeroLoss=true";
        Network first = train(text, new RecordingMonitor(Long.MAX_VALUE), NEVER);
        RecordingMonitor watching = new RecordingMonitor(Long.MAX_VALUE);
        assertSameBits(first, train(text, watching, NEVER));
        assertEquals(0, watching.steps("loss").size());
    }

    @Test
    void theEpochOfInterpolationIsRememberedOverAPause() throws StratoscopeException {
        String text = "sgd:epochs=2000,learningRate=0.1,weightDecay=0,batchSize=20,schedule=constant,loss=hinge,"
                + "stopAfterInterpolation=2";
        RecordingMonitor straight = new RecordingMonitor(Long.MAX_VALUE);
        Network expected = Trainings.silent(manager).watchedBy(straight).train(text, start, IMAGES);
        long epochs = straight.worked();
        assertTrue(epochs > 3 && epochs < 2000, "it ended after " + epochs + " epochs");
        assertThrows(CancelledException.class, () -> train(text, new RecordingMonitor(epochs - 2), NEVER));
        RecordingMonitor watching = new RecordingMonitor(Long.MAX_VALUE);
        assertSameBits(expected, train(text, watching, NEVER));
        assertEquals(epochs, watching.worked());
    }

    @Test
    void aCheckpointOfAnotherTrainingIsIgnored() throws StratoscopeException {
        assertThrows(CancelledException.class, () -> train(SGD, new RecordingMonitor(10), NEVER));
        RecordingMonitor watching = new RecordingMonitor(Long.MAX_VALUE);
        String other = SGD.replace("momentum=0.9", "momentum=0.8");
        assertSameBits(Trainings.silent(manager).train(other, start, IMAGES), train(other, watching, NEVER));
        assertEquals(18, watching.steps("loss").size());
    }

    @Test
    void aDamagedCheckpointIsNamed() throws StratoscopeException, IOException {
        assertThrows(CancelledException.class, () -> train(SGD, new RecordingMonitor(10), NEVER));
        Path file = folder.resolve("kept").resolve(Checkpoint.NAME);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 10));
        String sentence = assertThrows(
                        UnreadableFileException.class, () -> train(SGD, new RecordingMonitor(Long.MAX_VALUE), NEVER))
                .getMessage();
        assertTrue(sentence.startsWith(file.toString()), sentence);
    }

    @Test
    void withoutAPlaceNothingIsWritten() throws StratoscopeException {
        assertThrows(
                CancelledException.class,
                () -> Trainings.silent(manager)
                        .watchedBy(new RecordingMonitor(3))
                        .train(SGD, start, IMAGES));
        assertFalse(Files.exists(folder.resolve("kept")));
    }

    private Network train(String text, RecordingMonitor monitor, Duration interval) throws StratoscopeException {
        return Trainings.silent(manager)
                .watchedBy(monitor)
                .in(new CollectedSnapshots(manager, Optional.of(folder.resolve("kept")), interval))
                .train(text, start, IMAGES);
    }

    private static void assertSameBits(Network expected, Network actual) {
        for (String name : expected.parameters().keySet()) {
            assertArrayEquals(Trainings.floats(expected, name), Trainings.floats(actual, name), name);
        }
    }
}

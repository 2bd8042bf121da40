package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.djl.TensorEngine;

/** Native memory is flat over thousands of steps. */
class NativeMemoryTests {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 500;
    private static final int STEPS = 2_000;
    // Activations and gradients of a step take about 200 kB: one step in ten that kept them would add 40 MB.
    private static final long GROWTH = 20_000;

    @Test
    void twoThousandStepsKeepNothing() throws StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        assumeTrue(Files.exists(STATUS), "the resident size is read from /proc, which this platform lacks");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
            long[] resident = new long[2];
            int[] tensors = new int[2];
            RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE) {
                @Override
                public void checkCancelled() {
                    int moment = worked() == WARM_UP ? 0 : worked() == WARM_UP + STEPS - 1 ? 1 : -1;
                    if (moment >= 0) {
                        resident[moment] = residentKilobytes();
                        tensors[moment] = manager.getManagedArrays().size();
                    }
                }
            };
            Trainings.silent(manager)
                    .watchedBy(monitor)
                    .train(
                            "adam:epochs=250,batchSize=64,learningRate=0.0001,crop=1,flip=true",
                            start,
                            new FormulaImages(640, 3));
            assertEquals(WARM_UP + STEPS, monitor.worked());
            assertEquals(tensors[0], tensors[1]);
            long growth = resident[1] - resident[0];
            assertTrue(growth < GROWTH, "the resident size grew by " + growth + " kB");
        }
    }

    private static long residentKilobytes() {
        // What the Java heap keeps is not meant: empty it first, and with it what its finalisers hold.
        System.gc();
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

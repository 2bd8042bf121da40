package org.stratoscope.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.djl.TensorEngine;

/** Native memory is flat over thousands of steps. */
class NativeMemoryTests {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ ");
    private static final int STEPS = 2_000;
    // A batch takes 74 kB, what a step makes of it several times that: a batch kept in every fifth step adds 20 MB to
    // each
    // of the two windows. What the compiler and the allocator add, they add once: the least growth counts.
    private static final int WINDOWS = 2;
    private static final long GROWTH = 10_000;

    @Test
    void twoThousandStepsKeepNothing() throws StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        assumeTrue(Files.exists(MAPPINGS), "the resident size is read from /proc, which this platform lacks");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network start = FormulaNetwork.create(3, manager, DataType.FLOAT32);
            List<Long> resident = new ArrayList<>();
            List<Integer> tensors = new ArrayList<>();
            RecordingMonitor monitor = new RecordingMonitor(Long.MAX_VALUE) {
                @Override
                public void checkCancelled() {
                    if (worked() >= STEPS * (resident.size() + 1L) - 1) {
                        resident.add(residentKilobytes());
                        tensors.add(manager.getManagedArrays().size());
                    }
                }
            };
            Trainings.silent(manager)
                    .watchedBy(monitor)
                    .train(
                            "adam:epochs=600,batchSize=256,learningRate=0.0001,crop=1,flip=true",
                            start,
                            new FormulaImages(2_560, 3));
            assertEquals(STEPS * (WINDOWS + 1L), monitor.worked());
            assertEquals(1, Set.copyOf(tensors).size(), () -> "numbers of tensors: " + tensors);
            long growth = IntStream.range(0, WINDOWS)
                    .mapToLong(window -> resident.get(window + 1) - resident.get(window))
                    .min()
                    .orElseThrow();
            assertTrue(growth < GROWTH, () -> "the resident sizes in kB were " + resident);
        }
    }

    /** The resident size of everything but the Java heap, whose compressed references lie below 32 GiB. */
    private static long residentKilobytes() {
        // Direct buffers are freed when the heap is cleaned.
        System.gc();
        long sum = 0;
        boolean heap = false;
        try {
            for (String line : Files.readAllLines(MAPPINGS, StandardCharsets.ISO_8859_1)) {
                Matcher mapping = MAPPING.matcher(line);
                if (mapping.lookingAt()) {
                    heap = mapping.group(1).length() < 10;
                } else if (line.startsWith("Rss:") && !heap) {
                    sum += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }
}

package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.cache.TaskCache;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.testing.GeneratedImages;

/** Numbers are computed once for the same images and ingredients, bit for bit, and again for others. */
class CachedNumbersTests {

    private static final double[] NUMBERS = {1.0 / 3, -0.0, Double.NaN, Double.MIN_VALUE};

    @TempDir
    private Path folder;

    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void theSameNumbersAreComputedOnce() throws Exception {
        Dataset images = GeneratedImages.small(10);
        assertArrayEquals(NUMBERS, get(numbers(1, 0, images), "1", images));
        Dataset again = GeneratedImages.small(10);
        assertArrayEquals(NUMBERS, get(numbers(1, 0, again), "1", again));
        assertEquals(1, computed.get());
        get(numbers(1, 0, again), "2", again);
        assertEquals(2, computed.get(), "another ingredient");
        get(numbers(2, 0, again), "1", again);
        assertEquals(3, computed.get(), "images of another seed");
    }

    @Test
    void ofUnknownImagesNothingIsKept() throws Exception {
        CachedNumbers numbers = numbers(1, 0, GeneratedImages.small(10));
        Dataset others = GeneratedImages.small(10);
        get(numbers, "1", others);
        get(numbers, "1", others);
        assertEquals(2, computed.get());
    }

    @Test
    void whatIsQuickIsNotKept() throws Exception {
        Dataset images = GeneratedImages.small(10);
        CachedNumbers numbers = numbers(1, Long.MAX_VALUE, images);
        get(numbers, "1", images);
        get(numbers, "1", images);
        assertEquals(2, computed.get());
    }

    @Test
    void aDamagedEntryIsComputedAgain() throws Exception {
        Dataset images = GeneratedImages.small(10);
        get(numbers(1, 0, images), "1", images);
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.endsWith("numbers.bin"))
                    .findFirst()
                    .orElseThrow();
            Files.write(file, new byte[8]);
        }
        assertArrayEquals(NUMBERS, get(numbers(1, 0, images), "1", images));
        assertEquals(2, computed.get());
    }

    private double[] get(CachedNumbers numbers, String ingredient, Dataset images) throws Exception {
        return numbers.get("test", Map.of("a", ingredient), images, () -> {
            computed.incrementAndGet();
            return NUMBERS.clone();
        });
    }

    private CachedNumbers numbers(long seed, long worth, Dataset known) throws Exception {
        TaskSpec task = new TaskSpec(0, seed, 0, 1, "float32", Map.of(), new Work.Check("check", List.of()), false);
        ShareKeys keys = new ShareKeys(() -> List.of(new MeasureTaskTests.Images()), Map.of("libtorch", "1"));
        CachedNumbers numbers = new CachedNumbers(new TaskCache(folder), keys, task, Monitor.silent(), worth);
        ComponentText images = new ComponentText("images", Map.of());
        numbers.knows(known, keys.images(task, images, Optional.empty(), images, Map.of()));
        return numbers;
    }
}

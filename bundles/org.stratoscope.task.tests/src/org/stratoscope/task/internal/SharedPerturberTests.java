package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.cache.CacheKey;
import org.stratoscope.task.cache.TaskCache;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Perturbed images are made once, and what is taken from the cache has their bits, their types and a life of its own. */
class SharedPerturberTests {

    @TempDir
    private Path folder;

    private int made;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT32", "FLOAT64"})
    void theSecondTaskTakesTheImagesOfTheFirst(DataType type) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.arange(24).toType(type, false).div(7).reshape(new Shape(2, 3, 2, 2));
            Perturbed first = perturber(1).perturb(manager, images, 0);
            Perturbed second = perturber(1).perturb(manager, images, 0);
            assertEquals(1, made);
            same(first.images(), second.images());
            same(first.field().orElseThrow(), second.field().orElseThrow());
            assertTrue(second.reference().isEmpty());
            perturber(2).perturb(manager, images, 0);
            perturber(1).perturb(manager, images, 2);
            perturber(1).perturb(manager, images.add(1), 0);
            assertEquals(4, made, "another seed, another place in the data set, other images");
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.ones(new Shape(2, 3, 2, 2));
            perturber(1).perturb(manager, images, 0);
            int before = manager.getManagedArrays().size();
            try (NDManager inner = manager.newSubManager()) {
                perturber(1).perturb(inner, images, 0);
            }
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private static void same(NDArray expected, NDArray actual) {
        assertEquals(expected.getShape(), actual.getShape());
        assertEquals(expected.getDataType(), actual.getDataType());
        byte[] some = new byte[expected.toByteBuffer().remaining()];
        byte[] others = new byte[actual.toByteBuffer().remaining()];
        expected.toByteBuffer().get(some);
        actual.toByteBuffer().get(others);
        assertArrayEquals(some, others);
    }

    private Perturber perturber(long seed) {
        TaskSpec task = new TaskSpec(0, seed, 0, 1, "float32", Map.of(), new Work.Check("check", List.of()), false);
        ShareKeys keys = new ShareKeys(List::of, Map.of());
        CachedNumbers numbers = new CachedNumbers(new TaskCache(folder), keys, task, Monitor.silent(), 0);
        Perturber perturber = (manager, images, firstIndex) -> {
            made++;
            NDArray changed = images.add(0.1);
            NDArray field = images.get(":, 0:2").mul(3);
            changed.attach(manager);
            field.attach(manager);
            return new Perturbed(changed, Optional.of(field));
        };
        return new SharedPerturber(perturber, numbers, task, "name", new CacheKey(Map.of("id", "test")));
    }
}

package org.stratoscope.task.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.api.run.SharedNumbers;
import org.stratoscope.task.cache.CacheKey;
import org.stratoscope.task.cache.TaskCache;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Numbers that are kept in the cache when they took long to compute. Of images that the task did not open itself nothing is
 * known, and what depends on them is computed every time. Confined to the thread of a task.
 */
final class CachedNumbers implements SharedNumbers {

    private static final System.Logger LOGGER = System.getLogger(CachedNumbers.class.getName());
    private static final String FILE = "numbers.bin";
    private static final long WORTH_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final TaskCache cache;
    private final ShareKeys keys;
    private final TaskSpec task;
    private final Monitor monitor;
    private final Map<Dataset, CacheKey> known = new IdentityHashMap<>();
    private final long worth;

    CachedNumbers(TaskCache cache, ShareKeys keys, TaskSpec task, Monitor monitor) {
        this(cache, keys, task, monitor, WORTH_NANOSECONDS);
    }

    /**
     * Keeps what takes at least so long.
     *
     * @param worth in nanoseconds
     */
    CachedNumbers(TaskCache cache, ShareKeys keys, TaskSpec task, Monitor monitor, long worth) {
        this.cache = cache;
        this.keys = keys;
        this.task = task;
        this.monitor = monitor;
        this.worth = worth;
    }

    /** Makes images known by everything they depend on. */
    void knows(Dataset images, CacheKey key) {
        known.put(images, key);
    }

    @Override
    public double[] get(String purpose, Map<String, String> ingredients, Dataset images, Computation computation)
            throws StratoscopeException {
        CacheKey data = known.get(images);
        return data == null ? computation.compute() : get(purpose, ingredients, data, computation);
    }

    /** The same for data that is known by its key. */
    double[] get(String purpose, Map<String, String> ingredients, CacheKey data, Computation computation)
            throws StratoscopeException {
        Map<String, String> all = new TreeMap<>();
        keys.addPlatform(all, task);
        ingredients.forEach((name, value) -> all.put("ingredient " + name, value));
        all.put("what", purpose);
        all.put("data", data.name());
        CacheKey key = new CacheKey(all);
        Optional<double[]> found = find(key);
        if (found.isPresent()) {
            return found.get();
        }
        long start = System.nanoTime();
        double[] numbers = computation.compute();
        if (System.nanoTime() - start >= worth) {
            keep(key, numbers);
        }
        return numbers;
    }

    private Optional<double[]> find(CacheKey key) {
        try {
            Optional<Path> entry = cache.find(key);
            return entry.isPresent() ? Optional.of(read(entry.get().resolve(FILE))) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(Level.WARNING, "The cache {0} cannot be read: {1}", cache.folder(), e.getMessage());
            return Optional.empty();
        }
    }

    private static double[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }

    private void keep(CacheKey key, double[] numbers) throws StratoscopeException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        try (TaskCache.Claim claim = cache.claim(key, monitor)) {
            cache.store(key, folder -> AtomicFiles.write(folder.resolve(FILE), bytes.array()));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The cache {0} cannot be written: {1}", cache.folder(), e.getMessage());
        }
    }
}

package org.stratoscope.task.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.cache.CacheKey;
import org.stratoscope.task.cache.TaskCache;

/**
 * A training that several tasks need: the first one does it, the others take its weights. A cache that cannot be used costs
 * time and nothing else.
 *
 * @param weights the folder of the task's own weights
 */
record SharedTraining(TaskCache cache, CacheKey key, Path weights, Monitor monitor) {

    private static final System.Logger LOGGER = System.getLogger(SharedTraining.class.getName());
    private static final String WEIGHTS = "weights";
    private static final String TOLD = "told.json";

    /** Does the training and leaves its weights in the task's folder. */
    @FunctionalInterface
    interface Training {
        /** Tells its progress to the monitor. */
        void train(Monitor monitor) throws StratoscopeException, IOException;
    }

    /** Leaves the weights in the task's folder, by training or without. */
    void obtain(Training training) throws StratoscopeException, IOException {
        monitor.begin("waiting for the same training of another task", 0);
        Optional<TaskCache.Claim> claim = claim();
        try {
            if (claim.isPresent() && take()) {
                return;
            }
            RecordingMonitor recording = new RecordingMonitor(monitor);
            training.train(recording);
            keep(recording);
        } finally {
            if (claim.isPresent()) {
                claim.get().close();
            }
        }
    }

    private Optional<TaskCache.Claim> claim() throws CancelledException {
        try {
            return Optional.of(cache.claim(key, monitor));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The cache {0} cannot be used: {1}", cache.folder(), e.getMessage());
            return Optional.empty();
        }
    }

    private boolean take() {
        try {
            Optional<Path> entry = cache.find(key);
            if (entry.isEmpty()) {
                return false;
            }
            monitor.begin("taking the trained network from the cache", 0);
            copy(entry.get().resolve(WEIGHTS), weights);
            RecordingMonitor.tell(entry.get().resolve(TOLD), monitor);
            LOGGER.log(Level.INFO, "The training was taken from the cache: {0}", key.name());
            return true;
        } catch (IOException e) {
            // It was removed while it was copied, or the disk is damaged: the training is done again.
            LOGGER.log(Level.WARNING, "The cache {0} cannot be read: {1}", cache.folder(), e.getMessage());
            return false;
        }
    }

    private void keep(RecordingMonitor recording) {
        try {
            cache.store(key, folder -> {
                copy(weights, folder.resolve(WEIGHTS));
                recording.write(folder.resolve(TOLD));
            });
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The cache {0} cannot be written: {1}", cache.folder(), e.getMessage());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(SharedTraining::isWeights).toList()) {
                Path temporary = to.resolve("." + file.getFileName() + ".part");
                Files.copy(file, temporary, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                Files.move(
                        temporary,
                        to.resolve(file.getFileName().toString()),
                        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isWeights(Path file) {
        return file.getFileName().toString().endsWith(".safetensors");
    }
}

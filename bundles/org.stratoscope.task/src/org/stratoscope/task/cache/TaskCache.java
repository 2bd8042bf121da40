package org.stratoscope.task.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * A folder of entries that several tasks share, also at the same time. An entry is complete or not there; one whose bits
 * changed on disk is removed when it is asked for. Nothing in it is needed: whoever misses an entry computes it again.
 *
 * @param folder need not exist
 */
public record TaskCache(Path folder) {

    private static final long WAIT_MILLISECONDS = 100;

    /** Fills the folder of an entry. */
    @FunctionalInterface
    public interface Filling {
        /** Writes the files of the entry. */
        void into(Path folder) throws IOException;
    }

    /** The right to be the only task that computes an entry. */
    public record Claim(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Waits until no other task computes the entry. */
    public Claim claim(CacheKey key, Monitor monitor) throws IOException, CancelledException {
        Path locks = Files.createDirectories(folder.resolve("locks"));
        FileChannel channel =
                FileChannel.open(locks.resolve(key.name()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            while (!taken) {
                taken = tryLock(channel);
                if (!taken) {
                    monitor.checkCancelled();
                    Thread.sleep(WAIT_MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return new Claim(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return false;
        }
    }

    /** The folder of the entry when it is complete and undamaged; a damaged one is removed. */
    public Optional<Path> find(CacheKey key) throws IOException {
        Path entry = entry(key);
        if (!Files.isDirectory(entry)) {
            return Optional.empty();
        }
        Optional<Manifest> manifest = Manifest.read(entry);
        if (manifest.isEmpty() || !manifest.get().agreesWith(entry)) {
            CacheFolders.remove(folder, entry);
            return Optional.empty();
        }
        Files.setLastModifiedTime(entry.resolve(Manifest.NAME), FileTime.from(Instant.now()));
        return Optional.of(entry);
    }

    /** Keeps an entry, and removes the ones that were not used for longest when all together are too large. */
    public void store(CacheKey key, Filling filling) throws IOException {
        Path entry = entry(key);
        Path working = Files.createDirectories(folder.resolve("working").resolve(UUID.randomUUID() + ""));
        try {
            filling.into(working);
            Manifest.write(working, key);
            Files.createDirectories(entry.getParent());
            if (!Files.exists(entry)) {
                Files.move(working, entry, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            CacheFolders.delete(working);
        }
        new CacheContents(this).shrink(CacheLimit.bytes());
    }

    Path entries() {
        return folder.resolve("entries");
    }

    private Path entry(CacheKey key) {
        return entries().resolve(key.name());
    }
}

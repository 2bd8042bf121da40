package org.stratoscope.engine.directory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * The right of one engine to work on a run. The operating system takes it back when the engine's process ends, however it
 * ends, so that a lock is never stale.
 */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws InvalidInputException when another engine works on the run
     */
    public static RunLock take(RunDirectory directory) throws InvalidInputException, IOException {
        FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            taken = lock != null;
        } catch (OverlappingFileLockException e) {
            // Another run of this process has it.
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw new InvalidInputException("Another Stratoscope works on the run " + directory.folder()
                    + " at present; wait until it has ended, or cancel it there.");
        }
        return new RunLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

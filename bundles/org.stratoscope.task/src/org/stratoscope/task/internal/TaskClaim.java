package org.stratoscope.task.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.stratoscope.api.launch.ProcessTicket;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.outcome.Outcome;
import org.stratoscope.task.outcome.OutcomeFile;
import org.stratoscope.task.results.ResultTableFile;

/**
 * The right of one process to work in a task's folder. A second process, which an engine starts that does not know of the
 * first one, waits here until the first one has ended.
 */
final class TaskClaim implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private TaskClaim(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Waits until no other process works in the folder; the operating system ends a claim with its process. */
    static TaskClaim await(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(ProcessTicket.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            channel.lock();
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(ProcessTicket.of(ProcessHandle.current()).getBytes(StandardCharsets.US_ASCII)));
            locked = true;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return new TaskClaim(folder, channel);
    }

    /** Whether the task was completed before. */
    boolean completed() {
        return OutcomeFile.read(folder.resolve(OutcomeFile.NAME))
                .filter(Outcome.Completed.class::isInstance)
                .isPresent();
    }

    /**
     * Removes what an earlier attempt left behind, except its log, the weights it kept and the checkpoint from which its
     * training goes on.
     */
    void clear() throws IOException {
        for (String name : List.of(OutcomeFile.NAME, ResultTableFile.NAME, EventLog.NAME)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String name = file.getFileName().toString();
            if (name.startsWith(".") && name.endsWith(".part") || file.startsWith(folder.resolve("arrays"))) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.stratoscope.task.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: events can be followed while they are written; half a line waits for its other half. */
class EventFilesTests {

    @TempDir
    Path folder;

    @Test
    void aReaderFollowsTheWriter() throws IOException {
        Path file = folder.resolve("events.jsonl");
        assertEquals(0, EventReader.read(file, 0).position());
        TaskEvent first = new TaskEvent.Activity("training", 10);
        TaskEvent second = new TaskEvent.Value("loss", 0.5, 2.25);
        try (EventLog log = EventLog.open(file)) {
            log.append(first);
            EventReader.Chunk chunk = EventReader.read(file, 0);
            assertEquals(List.of(first), chunk.events());
            log.append(second);
            log.append(new TaskEvent.Progress(4));
            assertEquals(
                    List.of(second, new TaskEvent.Progress(4)),
                    EventReader.read(file, chunk.position()).events());
        }
    }

    @Test
    void halfALineIsLeftForLater() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "{\"done\":1}\nnonsense\n{\"do");
        EventReader.Chunk chunk = EventReader.read(file, 0);
        assertEquals(List.of(new TaskEvent.Progress(1)), chunk.events());
        Files.writeString(file, "ne\":2}\n", StandardOpenOption.APPEND);
        assertEquals(
                List.of(new TaskEvent.Progress(2)),
                EventReader.read(file, chunk.position()).events());
    }
}

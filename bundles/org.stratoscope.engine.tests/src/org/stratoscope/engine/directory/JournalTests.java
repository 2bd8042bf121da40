package org.stratoscope.engine.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: a journal reads back what was appended, a damaged line counts as not written, and states follow from it. */
class JournalTests {

    private static final String TIME = "2026-01-02T03:04:05Z";

    @TempDir
    Path folder;

    private final List<JournalEntry> entries = List.of(
            new JournalEntry.Started(TIME, EngineProcess.current(), "title \"x\"", 2, "slurm:time=5"),
            new JournalEntry.Planned(0, 0, Map.of("seed", "1")),
            new JournalEntry.Planned(1, 1, Map.of("seed", "1")),
            new JournalEntry.Submitted(TIME, 0, "12@x"),
            new JournalEntry.Observed(TIME, 0, TaskState.HELD, "JobHeldUser"),
            new JournalEntry.Ended(TIME, 0, TaskState.FAILED, "why"));

    @Test
    void entriesReadBack() throws IOException {
        write(entries);
        assertEquals(entries, Journal.read(journal()));
    }

    @Test
    void aChangedOrHalfWrittenLineDoesNotCount() throws IOException {
        write(entries);
        String text = Files.readString(journal()).replace("\"why\"", "\"who\"");
        Files.writeString(journal(), text);
        Files.writeString(journal(), "{\"event\":\"closed\"", StandardOpenOption.APPEND);
        assertEquals(entries.subList(0, 5), Journal.read(journal()));
    }

    @Test
    void anEntryAfterAHalfWrittenLineCounts() throws IOException {
        write(entries);
        // Cut off inside a character of two bytes.
        Files.write(journal(), new byte[] {'{', '"', (byte) 0xc3}, StandardOpenOption.APPEND);
        JournalEntry more = new JournalEntry.Closed(TIME, RunState.FAILED);
        write(List.of(more));
        List<JournalEntry> all = new java.util.ArrayList<>(entries);
        all.add(more);
        assertEquals(all, Journal.read(journal()));
    }

    @Test
    void aRunHasOneEngine() throws IOException, StratoscopeException {
        RunDirectory directory = new RunDirectory(folder);
        try (RunLock lock = RunLock.take(directory)) {
            assertThrows(InvalidInputException.class, () -> RunLock.take(directory));
        }
        RunLock.take(directory).close();
    }

    @Test
    void theStateOfARunFollowsFromItsJournal() throws IOException, StratoscopeException {
        write(entries);
        RunSnapshot running = RunReader.read(folder);
        assertEquals(RunState.RUNNING, running.state());
        assertEquals(TaskState.FAILED, running.tasks().getFirst().state());
        assertEquals("why", running.firstFailure().orElseThrow());
        assertEquals(TaskState.PENDING, running.tasks().get(1).state());
        write(List.of(new JournalEntry.Closed(TIME, RunState.FAILED)));
        assertEquals(RunState.FAILED, RunReader.read(folder).state());
    }

    @Test
    void aRunWhoseEngineIsGoneIsInterrupted() throws IOException, StratoscopeException {
        write(List.of(new JournalEntry.Started(TIME, "999999999@" + TIME, "gone", 0)));
        assertEquals(RunState.INTERRUPTED, RunReader.read(folder).state());
    }

    @Test
    void aRunNeedsANewFolder() throws IOException, InvalidInputException {
        Path used = folder.resolve("used");
        Files.createDirectories(used);
        RunDirectory.create(used);
        Files.writeString(used.resolve("x"), "");
        assertThrows(InvalidInputException.class, () -> RunDirectory.create(used));
        assertThrows(InvalidInputException.class, () -> RunDirectory.create(used.resolve("x")));
    }

    private Path journal() {
        return new RunDirectory(folder).journal();
    }

    private void write(List<JournalEntry> some) throws IOException {
        try (Journal journal = Journal.open(journal())) {
            journal.append(some);
        }
    }
}

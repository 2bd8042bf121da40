package org.stratoscope.engine.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.task.events.EventLog;
import org.stratoscope.task.events.EventReader;
import org.stratoscope.task.events.TaskEvent;

/** Reads how far a run is from its files alone, whoever runs it. */
public final class RunReader {

    private RunReader() {}

    /** Whether a folder looks like that of a run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(new RunDirectory(folder).journal());
    }

    /**
     * Reads the state of a run.
     *
     * @throws UnreadableFileException when the folder is not that of a run
     */
    public static RunSnapshot read(Path folder) throws UnreadableFileException {
        RunDirectory directory = new RunDirectory(folder);
        try {
            return snapshot(directory, Journal.read(directory.journal()));
        } catch (IOException e) {
            throw new UnreadableFileException(
                    directory.journal(), "cannot be read; " + folder + " is not the folder of a run", e);
        }
    }

    private static RunSnapshot snapshot(RunDirectory directory, List<JournalEntry> entries)
            throws IOException, UnreadableFileException {
        Map<Integer, TaskSnapshot> tasks = new TreeMap<>();
        Optional<JournalEntry.Started> started = Optional.empty();
        Optional<JournalEntry.Closed> closed = Optional.empty();
        for (JournalEntry entry : entries) {
            switch (entry) {
                case JournalEntry.Started start -> {
                    started = Optional.of(started.orElse(start))
                            .map(first -> new JournalEntry.Started(
                                    first.time(), start.engine(), start.title(), start.tasks(), start.runner()));
                    closed = Optional.empty();
                }
                case JournalEntry.Planned planned -> tasks.put(planned.task(), with(planned, TaskState.PENDING, ""));
                case JournalEntry.Submitted submitted ->
                    tasks.computeIfPresent(submitted.task(), (n, t) -> in(t, TaskState.RUNNING, ""));
                case JournalEntry.Observed seen ->
                    tasks.computeIfPresent(seen.task(), (n, t) -> in(t, seen.state(), seen.reason()));
                case JournalEntry.Ended ended ->
                    tasks.computeIfPresent(ended.task(), (n, t) -> in(t, ended.state(), ended.reason()));
                case JournalEntry.Closed close -> closed = Optional.of(close);
            }
        }
        JournalEntry.Started start = started.orElseThrow(
                () -> new UnreadableFileException(directory.journal(), "does not tell when the run started"));
        RunState state = closed.map(JournalEntry.Closed::state)
                .orElse(EngineProcess.isAlive(start.engine()) ? RunState.RUNNING : RunState.INTERRUPTED);
        List<TaskSnapshot> current = new ArrayList<>();
        for (TaskSnapshot task : tasks.values()) {
            current.add(task.state() == TaskState.RUNNING ? progress(directory, task) : task);
        }
        return new RunSnapshot(
                directory.folder(),
                start.title(),
                state,
                Instant.parse(start.time()),
                closed.map(c -> Instant.parse(c.time())),
                start.runner(),
                current);
    }

    private static TaskSnapshot with(JournalEntry.Planned planned, TaskState state, String reason) {
        return new TaskSnapshot(planned.task(), planned.repeat(), planned.point(), state, reason, "", 0, 0, Map.of());
    }

    private static TaskSnapshot in(TaskSnapshot task, TaskState state, String reason) {
        return new TaskSnapshot(task.number(), task.repeat(), task.point(), state, reason, "", 0, 0, Map.of());
    }

    private static TaskSnapshot progress(RunDirectory directory, TaskSnapshot task) throws IOException {
        List<TaskEvent> events = events(directory, task.number());
        String activity = "";
        long done = 0;
        long total = 0;
        Map<String, Double> values = new LinkedHashMap<>();
        for (TaskEvent event : events) {
            if (event instanceof TaskEvent.Activity begun) {
                activity = begun.name();
                total = begun.total();
                done = 0;
                values.clear();
            } else if (event instanceof TaskEvent.Progress progress) {
                done = progress.done();
            } else if (event instanceof TaskEvent.Value value) {
                values.put(value.series(), value.value());
            }
        }
        return new TaskSnapshot(
                task.number(), task.repeat(), task.point(), task.state(), task.reason(), activity, done, total, values);
    }

    /** All events a task has told so far. */
    public static List<TaskEvent> events(RunDirectory directory, int task) throws IOException {
        Path file = directory.task(task).resolve(EventLog.NAME);
        List<TaskEvent> events = new ArrayList<>();
        long position = 0;
        EventReader.Chunk chunk;
        do {
            chunk = EventReader.read(file, position);
            events.addAll(chunk.events());
            position = chunk.position();
        } while (!chunk.events().isEmpty());
        return events;
    }

    /** What the tasks of a run told of their numbers, each sentence once, in the order of the tasks. */
    public static List<String> notes(RunDirectory directory, int tasks) throws IOException {
        Set<String> notes = new LinkedHashSet<>();
        for (int task = 0; task < tasks; task++) {
            for (TaskEvent event : events(directory, task)) {
                if (event instanceof TaskEvent.Note note) {
                    notes.add(note.sentence());
                }
            }
        }
        return List.copyOf(notes);
    }

    /** The runs directly below a folder, newest first; folders that are not runs are left out. */
    public static List<RunSnapshot> below(Path folder) throws IOException {
        List<RunSnapshot> runs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return runs;
        }
        try (var children = Files.list(folder)) {
            for (Path child : children.filter(RunReader::isRun).toList()) {
                try {
                    runs.add(read(child));
                } catch (UnreadableFileException e) {
                    // A run whose journal is damaged cannot be listed; its folder stays as it is.
                    continue;
                }
            }
        }
        runs.sort(Comparator.comparing(RunSnapshot::started).reversed());
        return runs;
    }
}

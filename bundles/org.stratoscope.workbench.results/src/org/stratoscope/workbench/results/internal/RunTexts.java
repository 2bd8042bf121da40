package org.stratoscope.workbench.results.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.TaskSnapshot;
import org.stratoscope.engine.replay.DriftFiles;

/** The texts of a run: its provenance and the logs of its tasks, each cut to what a person reads. */
record RunTexts(RunDirectory directory) {

    private static final int BYTES_AT_MOST = 1 << 18;
    private static final int TASKS_AT_MOST = 200;

    /** The provenance. */
    String provenance() throws IOException {
        return Files.isRegularFile(directory.provenance())
                ? end(directory.provenance())
                : "Where the numbers come from is written here when the run starts.";
    }

    /** How a replay differs from the run before it. */
    String drift() throws IOException {
        Path report = directory.folder().resolve(DriftFiles.MARKDOWN);
        return Files.isRegularFile(report)
                ? end(report)
                : "What differs from the run before is told when the replay ends.";
    }

    /** What tasks noted of their numbers and the logs of all tasks, one after the other. */
    String logs() throws IOException {
        Path tasks = directory.folder().resolve("tasks");
        if (!Files.isDirectory(tasks)) {
            return "What the processes of the tasks write appears here.";
        }
        List<Path> folders;
        try (Stream<Path> children = Files.list(tasks)) {
            folders = children.sorted().limit(TASKS_AT_MOST).toList();
        }
        StringBuilder text = new StringBuilder();
        List<String> notes = RunReader.notes(directory, folders.size());
        if (!notes.isEmpty()) {
            text.append("Notes\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
            text.append('\n');
        }
        Map<String, String> points = points();
        for (Path folder : folders) {
            Path log = folder.resolve("log.txt");
            String content = Files.isRegularFile(log) ? end(log) : "";
            String task = folder.getFileName().toString();
            text.append("Task ")
                    .append(task)
                    .append(points.getOrDefault(task, ""))
                    .append('\n');
            text.append(content.isBlank() ? "(nothing written)\n" : content).append('\n');
        }
        return text.toString();
    }

    /** The place of each task in the sweep in words, by the name of its folder; nothing where the journal is damaged. */
    private Map<String, String> points() throws IOException {
        Map<String, String> points = new HashMap<>();
        try {
            for (TaskSnapshot task : RunReader.read(directory.folder()).tasks()) {
                String words = task.point().entrySet().stream()
                        .map(place -> ", " + SweepValue.inWords(place.getKey(), place.getValue()))
                        .collect(Collectors.joining());
                points.put(directory.task(task.number()).getFileName().toString(), words + ", repeat " + task.repeat());
            }
        } catch (UnreadableFileException e) {
            // The header of the run says what is wrong with it.
            return Map.of();
        }
        return points;
    }

    private static String end(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(0, channel.size() - BYTES_AT_MOST);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {
                continue;
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return start > 0 ? "(the beginning is left out)\n" + text : text;
        }
    }
}

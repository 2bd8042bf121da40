package org.stratoscope.engine.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Appends events to {@code journal.jsonl}, each line with a checksum and forced to disk. Confined to one thread. */
public final class Journal implements AutoCloseable {

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal for appending, creating it where needed; a last line that was cut off is ended first. */
    public static Journal open(Path file) throws IOException {
        boolean torn = Files.exists(file) && isTorn(file);
        Journal journal = new Journal(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        if (torn) {
            journal.write("\n");
        }
        return journal;
    }

    private static boolean isTorn(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /** Appends entries and forces them to disk together. */
    public void append(List<? extends JournalEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(JournalLine.text(entry)).append('\n'));
        write(lines.toString());
    }

    private void write(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Appends one entry. */
    public void append(JournalEntry entry) throws IOException {
        append(List.of(entry));
    }

    /** Reads all entries; lines that are incomplete or fail their checksum are left out. */
    public static List<JournalEntry> read(Path file) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        // Not Files.readAllLines, which refuses a file that was cut off inside a character.
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> JournalLine.entry(line).ifPresent(entries::add));
        return entries;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

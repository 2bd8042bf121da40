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

    /** Opens the journal for appending, creating it where needed. */
    public static Journal open(Path file) throws IOException {
        return new Journal(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Appends entries and forces them to disk together. */
    public void append(List<? extends JournalEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(JournalLine.text(entry)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
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
        for (String line : Files.readAllLines(file)) {
            JournalLine.entry(line).ifPresent(entries::add);
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

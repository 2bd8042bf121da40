package org.stratoscope.network.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.network.weights.SafetensorsHeader.Entry;
import org.stratoscope.network.weights.SafetensorsHeader.HeaderException;

/** Reads and writes safetensors files: eight bytes of header length, a JSON header, then the numbers of all tensors. */
public final class Safetensors {

    private Safetensors() {}

    /**
     * Reads a file, every tensor in its own type.
     *
     * @throws UnreadableFileException when it is missing or breaks the format in any way
     */
    public static StateDictionary read(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long headerSize = size < SafetensorsFormat.LENGTH_BYTES
                    ? -1
                    : bytes(channel, 0, SafetensorsFormat.LENGTH_BYTES).getLong();
            if (headerSize < 2
                    || headerSize > SafetensorsFormat.MAXIMUM_HEADER
                    || headerSize > size - SafetensorsFormat.LENGTH_BYTES) {
                throw new UnreadableFileException(
                        file, "this is not a safetensors file: it does not begin with the length of a header.");
            }
            ByteBuffer header = bytes(channel, SafetensorsFormat.LENGTH_BYTES, (int) headerSize);
            String text = StandardCharsets.UTF_8.newDecoder().decode(header).toString();
            long start = SafetensorsFormat.LENGTH_BYTES + headerSize;
            return tensors(SafetensorsHeader.parse(text), channel, start);
        } catch (HeaderException e) {
            throw new UnreadableFileException(
                    file, "the header of this safetensors file is damaged: " + e.getMessage() + ".", e);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(
                    file, "the header of this safetensors file is damaged: it is not UTF-8.", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "the file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static StateDictionary tensors(SafetensorsHeader header, FileChannel channel, long start)
            throws HeaderException, IOException {
        checkCover(header, channel.size() - start);
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> named : header.entries().entrySet()) {
            Entry entry = named.getValue();
            ByteBuffer data = bytes(channel, start + entry.first(), (int) (entry.last() - entry.first()));
            tensors.put(named.getKey(), new StateTensor(entry.shape(), entry.type(), data));
        }
        return new StateDictionary(tensors, header.metadata());
    }

    /** The format wants the tensors to cover the data exactly: no gaps, no overlaps, nothing behind. */
    private static void checkCover(SafetensorsHeader header, long available) throws HeaderException {
        List<Entry> inOrder = header.entries().values().stream()
                .sorted(Comparator.comparingLong(Entry::first).thenComparingLong(Entry::last))
                .toList();
        long end = 0;
        for (Entry entry : inOrder) {
            if (entry.first() != end) {
                throw new HeaderException("its tensors overlap or leave gaps at byte " + end);
            }
            end = entry.last();
        }
        if (end != available) {
            throw new HeaderException(
                    "its tensors take " + end + " bytes but the file has " + available + "; it may be cut off");
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("it ends too early");
            }
        }
        return buffer.flip();
    }

    /**
     * Writes a file atomically.
     *
     * @param metadata texts kept in the header, such as the title of the network
     */
    public static void write(Path file, StateDictionary dictionary, Map<String, String> metadata) throws IOException {
        byte[] header = SafetensorsHeaderText.of(dictionary, metadata).getBytes(StandardCharsets.UTF_8);
        ByteBuffer length = ByteBuffer.allocate(SafetensorsFormat.LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        length.putLong(header.length).flip();
        AtomicFiles.write(file, stream -> {
            WritableByteChannel channel = Channels.newChannel(stream);
            write(channel, length);
            write(channel, ByteBuffer.wrap(header));
            for (StateTensor tensor : dictionary.tensors().values()) {
                write(channel, tensor.data());
            }
        });
    }

    private static void write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

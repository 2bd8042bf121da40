package org.stratoscope.engine.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip file, as far as Java's own reader hides it: duplicate names, and whether an entry is a
 * link or a device.
 */
final class ZipDirectory {

    /**
     * An entry of the directory.
     *
     * @param type the bits that tell links from files on Unix; zero where the archive does not tell
     */
    record Item(String name, int flags, int method, int type) {

        boolean isPlainFile() {
            return type == 0 || type == REGULAR;
        }
    }

    private static final int REGULAR = 0x8000;
    private static final int TYPE_MASK = 0xf000;
    private static final int UNIX = 3;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_AT_MOST = 0xffff;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_BYTES = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int BYTES_AT_MOST = 1 << 28;

    private ZipDirectory() {}

    static List<Item> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long tailStart = Math.max(0, channel.size() - END_BYTES - COMMENT_AT_MOST);
            ByteBuffer tail = read(channel, tailStart, (int) (channel.size() - tailStart));
            int end = tail.limit() - END_BYTES;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end < 0) {
                throw new ZipException("no directory");
            }
            long size = Integer.toUnsignedLong(tail.getInt(end + 12));
            long start = Integer.toUnsignedLong(tail.getInt(end + 16));
            long locator = tailStart + end - LOCATOR_BYTES;
            if (locator >= 0 && read(channel, locator, LOCATOR_BYTES).getInt(0) == LOCATOR) {
                long place = read(channel, locator, LOCATOR_BYTES).getLong(8);
                ByteBuffer large = read(channel, place, LARGE_END_BYTES);
                if (large.getInt(0) != LARGE_END) {
                    throw new ZipException("no directory");
                }
                size = large.getLong(40);
                start = large.getLong(48);
            }
            if (size < 0 || size > BYTES_AT_MOST || start < 0) {
                throw new ZipException("an impossible directory");
            }
            return items(read(channel, start, (int) size));
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw new ZipException("a directory beyond the end of the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
            // The loop's condition reads.
            continue;
        }
        return bytes.flip();
    }

    private static List<Item> items(ByteBuffer bytes) throws ZipException {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_BYTES <= bytes.limit() && bytes.getInt(at) == ENTRY) {
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(bytes.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(bytes.getShort(at + 32));
            if (at + ENTRY_BYTES + nameLength > bytes.limit()) {
                throw new ZipException("a directory that is cut off");
            }
            String name = new String(bytes.array(), at + ENTRY_BYTES, nameLength, StandardCharsets.UTF_8);
            boolean unix = bytes.get(at + 5) == UNIX;
            int type = unix ? (bytes.getInt(at + 38) >>> Short.SIZE) & TYPE_MASK : 0;
            items.add(new Item(
                    name,
                    Short.toUnsignedInt(bytes.getShort(at + 8)),
                    Short.toUnsignedInt(bytes.getShort(at + 10)),
                    type));
            at += ENTRY_BYTES + nameLength + extraLength + commentLength;
        }
        return items;
    }
}

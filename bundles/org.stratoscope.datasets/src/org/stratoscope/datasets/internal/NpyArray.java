package org.stratoscope.datasets.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.NpyHeader;

/** One array that is read piece by piece, from a {@code .npy} file or from an entry of an {@code .npz} archive. */
final class NpyArray implements Closeable {

    private static final int MAGIC_BYTES = 6;

    private final Path file;
    private final String name;
    private final CheckedInputStream stream;
    private final long expectedChecksum;
    private final Closeable owner;
    private final NpyHeader header;

    private NpyArray(Path file, String name, InputStream raw, long size, long checksum, Closeable owner)
            throws IOException {
        this.file = file;
        this.name = name;
        this.stream = new CheckedInputStream(new BufferedInputStream(raw), new CRC32());
        this.expectedChecksum = checksum;
        this.owner = owner;
        this.header = NpyHeader.read(stream);
        if (size != header.bytes() + header.dataBytes()) {
            throw new NpyHeader.RefusedException("has " + size + " bytes, but its shape " + header.axes() + " takes "
                    + (header.bytes() + header.dataBytes()) + "; get the file again");
        }
    }

    /** Whether the file is an array rather than an archive. */
    static boolean isArray(Path file) throws UnreadableFileException {
        try (InputStream start = Files.newInputStream(file)) {
            return NpyHeader.startsWith(start.readNBytes(MAGIC_BYTES));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Opens a file that is one array. */
    static NpyArray ofFile(Path file) throws UnreadableFileException {
        InputStream raw = null;
        try {
            raw = Files.newInputStream(file);
            return new NpyArray(file, "the array", raw, Files.size(file), -1, raw);
        } catch (IOException e) {
            throw closing(raw, refusal(file, "the array", e));
        }
    }

    /** Opens the array of that name in an archive, compressed or not. */
    static NpyArray ofEntry(Path file, String key, String parameter) throws UnreadableFileException {
        ZipFile zip = null;
        String name = "the array '" + key + "'";
        try {
            zip = new ZipFile(file.toFile());
            ZipEntry entry = NpzEntries.find(file, zip, key, parameter);
            return new NpyArray(file, name, zip.getInputStream(entry), entry.getSize(), entry.getCrc(), zip);
        } catch (IOException e) {
            throw closing(zip, refusal(file, name, e));
        } catch (UnreadableFileException e) {
            throw closing(zip, e);
        }
    }

    NpyHeader header() {
        return header;
    }

    /** Says in a sentence about the array what is wrong with it. */
    UnreadableFileException refused(String problem) {
        return new UnreadableFileException(file, name + " " + problem);
    }

    /** Fills the bytes from the array; the buffer over them is little-endian. */
    ByteBuffer read(byte[] bytes) throws UnreadableFileException {
        try {
            if (stream.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw refusal(file, name, e);
        }
    }

    /** Checks after the last number that nothing follows and that an entry has the checksum its archive says. */
    void finish() throws UnreadableFileException {
        try {
            if (stream.read() >= 0) {
                throw refused("is longer than its archive says; get the file again");
            }
            if (expectedChecksum >= 0 && stream.getChecksum().getValue() != expectedChecksum) {
                throw refused("does not have the checksum that the archive says; get the file again");
            }
        } catch (IOException e) {
            throw refusal(file, name, e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        owner.close();
    }

    private static UnreadableFileException refusal(Path file, String name, IOException e) {
        return switch (e) {
            case NpyHeader.RefusedException refused ->
                new UnreadableFileException(file, name + " " + refused.getMessage(), e);
            case EOFException end -> new UnreadableFileException(file, name + " is cut off; get the file again", end);
            case ZipException damaged ->
                new UnreadableFileException(
                        file,
                        "is neither an array of NumPy nor an undamaged archive of them; get the file again",
                        damaged);
            default -> unreadable(file, e);
        };
    }

    private static UnreadableFileException unreadable(Path file, IOException e) {
        return new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
    }

    private static UnreadableFileException closing(Closeable resource, UnreadableFileException problem) {
        if (resource != null) {
            try {
                resource.close();
            } catch (IOException e) {
                problem.addSuppressed(e);
            }
        }
        return problem;
    }
}

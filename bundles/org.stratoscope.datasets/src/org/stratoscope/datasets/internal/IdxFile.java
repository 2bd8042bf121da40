package org.stratoscope.datasets.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * An IDX file of unsigned bytes: a magic number that holds the type and the number of dimensions, the sizes, the values.
 *
 * @param sizes of each dimension
 * @param values all bytes, last dimension fastest
 */
record IdxFile(List<Integer> sizes, byte[] values) {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final long BYTES_AT_MOST = 1L << 30;

    /** Reads a file with so many dimensions and refuses anything else, more bytes than announced included. */
    static IdxFile read(Path file, int dimensions) throws UnreadableFileException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                DataInputStream data = new DataInputStream(plain)) {
            int magic = data.readInt();
            if (magic != (UNSIGNED_BYTE << 8 | dimensions)) {
                throw new UnreadableFileException(
                        file,
                        "is not an IDX file of bytes with " + dimensions + " dimensions (magic number "
                                + Integer.toHexString(magic) + ")");
            }
            List<Integer> sizes = new ArrayList<>();
            long total = 1;
            for (int i = 0; i < dimensions; i++) {
                int size = data.readInt();
                sizes.add(size);
                total = size < 1 || total > BYTES_AT_MOST ? Long.MAX_VALUE : total * size;
            }
            if (total > BYTES_AT_MOST) {
                throw new UnreadableFileException(file, "announces sizes " + sizes + ", which cannot be right");
            }
            byte[] values = data.readNBytes((int) total);
            if (values.length < total || data.read() >= 0) {
                throw new UnreadableFileException(
                        file,
                        "does not hold the " + total + " bytes that its sizes " + sizes
                                + " announce; get the file again");
            }
            return new IdxFile(List.copyOf(sizes), values);
        } catch (EOFException | ZipException e) {
            throw new UnreadableFileException(file, "is truncated or damaged; get the file again", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }
}

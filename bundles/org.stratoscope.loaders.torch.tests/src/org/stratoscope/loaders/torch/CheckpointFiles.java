package org.stratoscope.loaders.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts checkpoints, genuine and forged ones, into a folder. */
final class CheckpointFiles {

    private CheckpointFiles() {}

    /** A file written by releng/golden/torch_files.py. */
    static Path genuine(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), genuine(name));
    }

    static byte[] genuine(String name) throws IOException {
        try (InputStream stream = CheckpointFiles.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    /** A zip checkpoint around a pickle, with one storage of six floats under the key 0. */
    static Path forged(Path folder, byte[] pickle) throws IOException {
        return zip(folder, Map.of("m/data.pkl", pickle, "m/data/0", new byte[24]), ZipEntry.STORED);
    }

    static Path zip(Path folder, Map<String, byte[]> entries, int method) throws IOException {
        Path file = folder.resolve("forged.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                CRC32 checksum = new CRC32();
                checksum.update(content.getValue());
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setMethod(method);
                entry.setSize(content.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /**
     * A pickle of {"w": tensor} over the storage 0.
     *
     * @param numbers instructions that push the offset, the shape and the strides
     */
    static byte[] tensorPickle(int storageSize, String numbers) throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        ascii(pickle, "\u0080\u0002}");
        text(pickle, "w");
        ascii(pickle, "ctorch._utils\n_rebuild_tensor_v2\n((");
        text(pickle, "storage");
        ascii(pickle, "ctorch\nFloatStorage\n");
        text(pickle, "0");
        text(pickle, "cpu");
        ascii(pickle, "J");
        for (int shift = 0; shift < 32; shift += 8) {
            pickle.write(storageSize >>> shift);
        }
        ascii(pickle, "tQ" + numbers + "tRs.");
        return pickle.toByteArray();
    }

    static void text(ByteArrayOutputStream pickle, String text) throws IOException {
        ascii(pickle, "X" + (char) text.length() + "\0\0\0" + text);
    }

    /** Writes characters up to 255 as single bytes. */
    static void ascii(ByteArrayOutputStream pickle, String text) throws IOException {
        pickle.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}

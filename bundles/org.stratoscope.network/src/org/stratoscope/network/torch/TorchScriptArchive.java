package org.stratoscope.network.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the archive in which libtorch expects a TorchScript module without parameters. */
final class TorchScriptArchive {

    private static final String HEADER = """
            class M(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
            """;

    private TorchScriptArchive() {}

    /** The bytes of an archive whose module has these methods, each indented by two spaces. */
    static byte[] of(String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "m/data.pkl", moduleState());
            put(zip, "m/code/__torch__.py", (HEADER + methods).getBytes(StandardCharsets.UTF_8));
            put(zip, "m/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "m/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** The pickle of {@code M.__new__(M)} with the state {@code {"training": False}}, in protocol 2. */
    private static byte[] moduleState() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2});
        ascii(pickle, "c__torch__\nM\n)");
        pickle.write(0x81);
        ascii(pickle, "}(X");
        pickle.write(new byte[] {8, 0, 0, 0});
        ascii(pickle, "training");
        pickle.write(0x89);
        ascii(pickle, "ub.");
        return pickle.toByteArray();
    }

    private static void ascii(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Stores an entry without compression: libtorch maps entries directly. */
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

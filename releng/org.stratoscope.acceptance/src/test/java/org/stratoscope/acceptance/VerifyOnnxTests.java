package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: verify-onnx tells for each recorded case whether it passes, and its exit code says whether any failed. */
class VerifyOnnxTests {

    @TempDir
    Path folder;

    @Test
    void passesFailuresAndMissingOperatorsAreToldApart() throws IOException {
        record("a-passes", "Relu", 0, 2);
        record("b-fails", "Relu", 0, 3);
        record("c-unsupported", "Erf", 0, 2);
        Product.Finished all = Product.run(folder, "verify-onnx", "cases");
        assertEquals(1, all.exitCode(), all.err());
        List<String> lines = all.out().lines().toList();
        assertEquals("pass a-passes", lines.get(0));
        assertEquals("fail b-fails (The output 'y' has 2.0 instead of 3.0 at place 1.)", lines.get(1));
        assertTrue(
                lines.get(2).startsWith("unsupported c-unsupported (The operator Erf of the node '' is not supported;"),
                lines.get(2));
        assertEquals("1 passed, 1 failed, 1 unsupported", lines.get(3));
        Product.Finished one = Product.run(folder, "verify-onnx", "cases/a-passes", "cases/c-unsupported");
        assertEquals(0, one.exitCode(), one.err());
        assertTrue(one.out().endsWith("1 passed, 0 failed, 1 unsupported\n"), one.out());
    }

    @Test
    void aFolderWithoutCasesIsRefusedWithOneSentence() {
        Product.Finished finished = Product.run(folder, "verify-onnx", ".");
        assertEquals(2, finished.exitCode());
        assertEquals(1, finished.complaints().size(), finished.err());
        assertTrue(finished.err().contains("holds no ONNX tests"), finished.err());
        assertEquals("", finished.out());
    }

    @Test
    void theTestsOfOnnxPass() {
        Path data = Path.of(System.getProperty("stratoscope.data", ""), "onnx").toAbsolutePath();
        Assumptions.assumeTrue(
                Files.isDirectory(data), "the ONNX tests are absent; set stratoscope.data to their folder to run them");
        Product.Finished finished = Product.run(
                folder,
                "verify-onnx",
                data.resolve("node").toString(),
                data.resolve("pytorch-converted").toString(),
                data.resolve("light").toString());
        assertEquals(0, finished.exitCode(), finished.out());
        assertTrue(finished.out().endsWith("130 passed, 0 failed, 0 unsupported\n"), finished.out());
    }

    /** One node applied to the numbers -1 and 2, in the wire format of protocol buffers. */
    private void record(String name, String operator, float first, float second) throws IOException {
        byte[] node = joined(text(1, "x"), text(2, "y"), text(4, operator));
        byte[] graph = joined(bytes(1, node), bytes(11, text(1, "x")), bytes(12, text(1, "y")));
        byte[] version = {2 << 3, 13};
        byte[] model = joined(new byte[] {1 << 3, 8}, bytes(7, graph), bytes(8, version));
        Path set = Files.createDirectories(folder.resolve("cases").resolve(name).resolve("test_data_set_0"));
        Files.write(set.resolveSibling("model.onnx"), model);
        Files.write(set.resolve("input_0.pb"), tensor(-1, 2));
        Files.write(set.resolve("output_0.pb"), tensor(first, second));
    }

    private static byte[] tensor(float first, float second) {
        ByteBuffer values = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        values.putFloat(first).putFloat(second);
        return joined(new byte[] {1 << 3, 1, 1 << 3, 2, 2 << 3, 1}, bytes(9, values.array()));
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] content) {
        return joined(new byte[] {(byte) (field << 3 | 2), (byte) content.length}, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

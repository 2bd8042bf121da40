package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: each kind of bad input gets one sentence that names it, the right exit code, and leaves nothing half written. */
class BadInputTests {

    private static final String DATA = "dead-leaves:count=8";

    @TempDir
    Path folder;

    private Path document;

    @BeforeEach
    void createDocument() throws IOException {
        assertEquals(0, Product.run(folder, "new", "quickstart", "here").exitCode());
        document = folder.resolve("here/quickstart.experiment");
        assertTrue(Files.isRegularFile(document));
    }

    @Test
    void aTruncatedDocument() throws IOException {
        String text = Files.readString(document);
        Files.writeString(document, text.substring(0, text.length() / 2));
        assertRefused(2, "quickstart.experiment", "run", document.toString(), "--out", "out");
    }

    @Test
    void anUnknownComponent() throws IOException {
        replace("simple-cnn", "no-such-net");
        assertRefused(2, "'no-such-net' is not installed", "run", document.toString(), "--out", "out");
    }

    @Test
    void aParameterOutOfRange() throws IOException {
        replace("name=\"cutoff\"\n        value=\"3\"", "name=\"cutoff\"\n        value=\"65\"");
        assertRefused(2, "'cutoff' must be in 1 .. 64, not '65'", "run", document.toString(), "--out", "out");
        replace("name=\"cutoff\"\n        value=\"65\"", "name=\"cutoff\"\n        value=\"1\"");
        assertRefused(2, "'cutoff' must be at least 2", "run", document.toString(), "--out", "out");
    }

    @Test
    void aDataFolderThatIsMissingEmptyOrOfTheWrongLength() throws IOException {
        String network = "simple-cnn:widths=4";
        Path data = folder.resolve("data");
        assertMeasureFails("data: is not a folder", network, "cifar10:folder=" + data);
        Files.createDirectories(data);
        assertMeasureFails("holds none of the files", network, "cifar10:folder=" + data);
        Files.write(data.resolve("data_batch_1.bin"), new byte[100]);
        assertMeasureFails("data_batch_1.bin: has 100 bytes", network, "cifar10:folder=" + data);
    }

    @Test
    void aCheckpointThatIsNoZip() throws IOException {
        Path file = folder.resolve("weights.th");
        Files.writeString(file, "this is not a checkpoint, whatever its name says");
        assertMeasureFails("weights.th", "resnet-cifar:weights=" + file, DATA);
    }

    @Test
    void aCheckpointWithAForbiddenGlobal() throws IOException {
        Path file = folder.resolve("weights.th");
        Path proof = folder.resolve("proof");
        String pickle = "cos\nsystem\n(S'touch " + proof + "'\ntR.";
        writeZip(file, pickle.getBytes(StandardCharsets.ISO_8859_1));
        assertMeasureFails("os", "resnet-cifar:weights=" + file, DATA);
        assertFalse(Files.exists(proof), "the checkpoint was executed");
    }

    @Test
    void aCheckpointThatDoesNotFitNamesTheFirstMisfit() {
        Path weights = Product.data().resolve("weights/cifar10/akamaster_resnet20.th");
        assertMeasureFails("layer1.3.conv1", "resnet-cifar:depth=32,weights=" + weights, DATA);
    }

    @Test
    void wrongUsage() {
        assertRefused(2, "--network", "measure", "accuracy");
        assertRefused(2, "Unmatched argument", "list", "dataset", "more");
        assertRefused(
                2, "'nonsense' is not installed", "measure", "nonsense", "--network", "simple-cnn", "--dataset", DATA);
        assertRefused(2, "does not exist, and there is no example", "run", "no-such-file");
        assertRefused(2, "There is nothing at the path", "run", document.toString(), "--set", "probe.nothing.x=1");
    }

    private void assertMeasureFails(String reason, String network, String data) {
        assertRefused(1, reason, "measure", "accuracy", "--network", network, "--dataset", data, "--out", "out");
    }

    private void assertRefused(int exitCode, String reason, String... arguments) {
        Product.Finished done = Product.run(folder, arguments);
        assertEquals(exitCode, done.exitCode(), done.err());
        assertEquals(1, done.complaints().size(), done.err());
        assertTrue(done.complaints().getFirst().contains(reason), done.err());
        assertEquals("", done.out());
        assertFalse(
                Files.exists(folder.resolve("out/results.csv")) && size("out/results.csv") > 200, "results of nothing");
        delete(folder.resolve("out"));
    }

    private long size(String name) {
        return folder.resolve(name).toFile().length();
    }

    private static void delete(Path path) {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void replace(String from, String to) throws IOException {
        String text = Files.readString(document);
        assertTrue(text.contains(from), "the example changed; adapt this test");
        Files.writeString(document, text.replace(from, to));
    }

    private static void writeZip(Path file, byte[] pickle) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("archive/data.pkl");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(pickle.length);
            CRC32 crc = new CRC32();
            crc.update(pickle);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(pickle);
            zip.closeEntry();
        }
    }
}

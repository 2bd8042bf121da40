package org.stratoscope.engine.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: a hostile or damaged archive is refused in one sentence, writes nothing outside, and leaves nothing behind. */
class ArchiveUnpackerTests {

    private static final ArchiveUnpacker.Limits LIMITS = new ArchiveUnpacker.Limits(50, 10 << 20, 200);

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void aSoundArchiveIsUnpackedAsAWhole() throws Exception {
        put("run/results.csv", "a,b\n");
        put("run/tasks/0000/é.txt", "");
        ArchiveManifest manifest = unpack(archive());
        assertEquals("run", manifest.content());
        assertEquals("a,b\n", Files.readString(folder.resolve("out/run/results.csv")));
        assertTrue(Files.exists(folder.resolve("out/run/tasks/0000/é.txt")));
        assertTrue(Files.exists(folder.resolve("out/manifest.json")));
        assertEquals(List.of("archive.zip", "out"), names(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "../evil, leads out of its folder",
        "run/../../evil, leads out of its folder",
        "run/./x, leads out of its folder",
        "/etc/evil, is an absolute path",
        "C:/evil, is an absolute path",
        "C:evil, is an absolute path",
        "\\\\server\\evil, is an absolute path",
        "run\\..\\evil, is no name",
        "run/a:b, is no name",
        "run/con, is no name",
        "run/NUL.txt, is no name",
        "run/a?, is no name",
        "run//a, is no name",
        "run/a., is no name",
        "run/folder/, is no name",
    })
    void namesThatLeadElsewhereOrAreImpossible(String name, String reason) throws IOException {
        put("run/good", "good");
        put(name, "bad");
        assertRefused(archive(), reason);
    }

    @Test
    void namesWithControlCharactersOrOfGreatLength() throws IOException {
        for (String name : List.of(
                "run/a\u0000b",
                "run/a\nb",
                "x".repeat(250),
                "d/".repeat(60) + "x",
                "a/".repeat(30) + "b".repeat(2000))) {
            entries.clear();
            put(name, "bad");
            assertRefused(archive(), "its entry '");
        }
    }

    @ParameterizedTest
    @CsvSource({"run/A,run/a", "run/é,run/e\u0301", "run/x,run/x/y", "run/x/y,run/x"})
    void namesThatAreTheSameOnSomeSystem(String one, String other) throws IOException {
        put(one, "1");
        put(other, "2");
        assertRefused(archive(), "is there twice");
    }

    @Test
    void anEntryThatIsThereTwice() throws IOException {
        put("run/aa", "1");
        put("run/ab", "2");
        assertRefused(patched(archive(), "run/ab", "run/aa"), "is there twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa000, 0x6000, 0x1000, 0x4000})
    void linksDevicesAndPipes(int type) throws IOException {
        put("run/link", "/etc/passwd");
        Path archive = archive();
        byte[] bytes = Files.readAllBytes(archive);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 46; i++) {
            if (buffer.getInt(i) == 0x02014b50
                    && new String(bytes, i + 46, 8, StandardCharsets.UTF_8).equals("run/link")) {
                buffer.put(i + 5, (byte) 3);
                buffer.putInt(i + 38, (type | 0777) << 16);
            }
        }
        Files.write(archive, bytes);
        assertRefused(archive, "is a link or a device");
    }

    @Test
    void tooManyEntries() throws IOException {
        for (int i = 0; i < 51; i++) {
            put("run/" + i, "");
        }
        assertRefused(archive(), "has 52 entries, more than the 50");
    }

    @Test
    void tooManyBytes() throws IOException {
        byte[] noise = new byte[6 << 20];
        new java.util.Random(1).nextBytes(noise);
        entries.put("run/a", noise);
        entries.put("run/b", noise);
        assertRefused(archive(), "would take more than");
    }

    @Test
    void aBomb() throws IOException {
        entries.put("run/zeros", new byte[4 << 20]);
        assertRefused(archive(), "would grow more than 200 times");
    }

    @Test
    void aContentThatIsNotTheOneOfTheManifest() throws IOException {
        put("run/a", "0123456789");
        ArchiveManifest.Entry lie = new ArchiveManifest.Entry("run/a", 10, "00".repeat(32));
        assertRefused(archive(manifest(List.of(lie))), "the checksum of its entry 'run/a'");
        ArchiveManifest.Entry shorter = new ArchiveManifest.Entry("run/a", 9, "00".repeat(32));
        assertRefused(archive(manifest(List.of(shorter))), "has another size than the manifest says");
        ArchiveManifest.Entry negative = new ArchiveManifest.Entry("run/a", -1, "00".repeat(32));
        assertRefused(archive(manifest(List.of(negative))), "has another size than the manifest says");
    }

    @Test
    void entriesThatTheManifestDoesNotNameAndThoseThatAreMissing() throws IOException {
        put("run/a", "1");
        assertRefused(archive(manifest(List.of())), "has entries that its manifest does not name");
        ArchiveManifest.Entry missing = new ArchiveManifest.Entry("../../evil", 1, "00");
        assertRefused(archive(manifest(List.of(missing))), "its entry '../../evil' is missing");
        ArchiveManifest.Entry itself = new ArchiveManifest.Entry("manifest.json", 1, "00");
        assertRefused(archive(manifest(List.of(itself))), "is missing");
    }

    @Test
    void manifestsThatAreNone() throws IOException {
        put("run/a", "1");
        for (String text :
                List.of("", "[]", "{}", "{\"format\": 99}", "[".repeat(100_000), "{\"format\": 1, \"files\": 3}")) {
            assertRefused(archive(text), "its manifest is damaged or of a newer version");
        }
        Path without = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(without))) {
            zip.putNextEntry(new ZipEntry("x"));
        }
        assertRefused(without, "has no manifest.json");
    }

    @Test
    void filesThatAreNoArchives() throws IOException {
        Path file = folder.resolve("archive.zip");
        Files.writeString(file, "no zip");
        assertRefused(file, "is no archive");
        put("run/a", "0123456789".repeat(1000));
        byte[] whole = Files.readAllBytes(archive());
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(file, "");
        }
    }

    /** Whatever byte is changed, the archive is refused or gives what was packed. */
    @Test
    void everyDamagedByteIsSafe() throws IOException {
        put("run/a.csv", "some text to be packed, some text to be packed");
        Path file = archive();
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << (i % 8));
            Files.write(file, damaged);
            try {
                unpack(file);
                assertEquals(
                        "some text to be packed, some text to be packed",
                        Files.readString(folder.resolve("out/run/a.csv")));
                Files.walk(folder.resolve("out"))
                        .sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (StratoscopeException refused) {
                assertEquals(List.of("archive.zip"), names(folder), "byte " + i + ": " + refused.getMessage());
            }
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        put("run/a", "1");
        Path archive = archive();
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine"), "mine");
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> unpack(archive));
        assertTrue(refused.getMessage().contains("is there already"), refused.getMessage());
        assertEquals(List.of("mine"), names(folder.resolve("out")));
    }

    private void assertRefused(Path archive, String reason) throws IOException {
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> unpack(archive));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertTrue(refused.getMessage().startsWith(archive + ": "), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        assertEquals(List.of("archive.zip"), names(folder));
        assertFalse(Files.exists(folder.resolveSibling("evil")));
    }

    private ArchiveManifest unpack(Path archive) throws StratoscopeException, IOException {
        return ArchiveUnpacker.unpack(archive, folder.resolve("out"), LIMITS);
    }

    private void put(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path archive() throws IOException {
        List<ArchiveManifest.Entry> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Checksums sums = Checksums.of(new java.io.ByteArrayInputStream(entry.getValue()));
            files.add(new ArchiveManifest.Entry(entry.getKey(), sums.size(), sums.sha256()));
        }
        return archive(manifest(files));
    }

    private static String manifest(List<ArchiveManifest.Entry> files) {
        return new ArchiveManifest("run", "run", files, List.of()).text();
    }

    private Path archive(String manifest) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Path patched(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
        return file;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

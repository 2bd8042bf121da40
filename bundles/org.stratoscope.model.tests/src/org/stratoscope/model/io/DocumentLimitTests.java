package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.internal.xml.DocumentElement;
import org.stratoscope.model.internal.xml.DocumentLimits;
import org.stratoscope.model.internal.xml.DocumentReader;

/** Claims: the limits on bytes, depth and elements hold exactly, and hold before a document costs anything. */
class DocumentLimitTests {

    @TempDir
    Path folder;

    @Test
    void aDocumentOfTheGreatestLengthOpensAndOneByteMoreIsRefused() throws InvalidInputException {
        byte[] document = Documents.document("seed=\"7\"", "").getBytes(StandardCharsets.UTF_8);
        byte[] greatest = Arrays.copyOf(document, 4 << 20);
        Arrays.fill(greatest, document.length, greatest.length, (byte) ' ');
        assertEquals(7, ExperimentDocuments.read(greatest, Documents.NAME).getSeed());
        assertEquals(
                "study.experiment is larger than the 4194304 bytes an experiment may have; "
                        + "check that it is an experiment and shorten it.",
                Documents.refusal(Arrays.copyOf(greatest, greatest.length + 1)));
    }

    @Test
    void aFileOfManyGigabytesIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("huge.experiment");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 36);
        }
        String sentence = assertThrows(InvalidInputException.class, () -> ExperimentDocuments.load(file))
                .getMessage();
        assertEquals(0, sentence.indexOf(file + " is larger than the 4194304 bytes"), sentence);
    }

    @Test
    void fiveThousandElementsInsideEachOtherAreRefusedWithTheirLine() {
        String content = "<subject>\n".repeat(5000) + "</subject>".repeat(5000);
        assertEquals(
                "study.experiment, line 23: more than 16 elements are nested, which no experiment needs; remove them.",
                Documents.refusal(Documents.document("", content)));
    }

    @Test
    void theDepthLimitCountsTheRoot() throws InvalidInputException {
        DocumentReader reader = new DocumentReader(Documents.NAME, new DocumentLimits(1000, 3, 1000));
        DocumentElement root = reader.read(bytes("<a><b><c/></b></a>"));
        assertEquals("c", root.children().get(0).children().get(0).name());
        refuses(reader, "<a><b><c><d/></c></b></a>");
    }

    @Test
    void theElementLimitCountsAllElements() throws InvalidInputException {
        DocumentReader reader = new DocumentReader(Documents.NAME, new DocumentLimits(1000, 3, 4));
        assertEquals(3, reader.read(bytes("<a><b/><b/><b/></a>")).children().size());
        refuses(reader, "<a><b/><b/><b/><b/></a>");
    }

    @Test
    void aHundredThousandElementsAreTooMany() {
        String content = "<axes/>".repeat(100_000);
        assertEquals(
                "study.experiment, line 8: there are more than 100000 elements, more than an experiment may have; "
                        + "shorten it.",
                Documents.refusal(Documents.document("", content)));
    }

    private static void refuses(DocumentReader reader, String document) {
        assertThrows(InvalidInputException.class, () -> reader.read(bytes(document)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

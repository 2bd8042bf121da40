package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;

/** Claims: a document that is cut off, damaged or wrongly written is refused with a sentence that says where. */
class DamagedDocumentTests {

    @Test
    void aDocumentCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Documents.versionOne();
        // The last byte is the line end after the root, which nothing depends on.
        for (int length = 0; length < whole.length - 1; length++) {
            Documents.refusal(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0A, '<', '&', '"', ':', 0xC3})
    void aWrongByteAnywhereIsReadOrRefusedAndNothingElse(int wrong) throws IOException {
        byte[] document = Documents.versionOne();
        for (int i = 0; i < document.length; i++) {
            byte right = document[i];
            document[i] = (byte) wrong;
            try {
                ExperimentDocuments.read(document, Documents.NAME);
            } catch (InvalidInputException refused) {
                assertTrue(refused.getMessage().startsWith(Documents.NAME), refused.getMessage());
            }
            document[i] = right;
        }
    }

    @Test
    void theLineOfTheDamageIsNamed() {
        String sentence = Documents.refusal(Documents.document("", "<probe id=\"a\">\n</prob>"));
        assertTrue(sentence.startsWith("study.experiment, line 9: the XML is damaged or cut off"), sentence);
        assertTrue(sentence.endsWith("restore the file from a backup or mend that line."), sentence);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLineAndNothingIsPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed));
        try {
            byte[] latin = Documents.document("title=\"é\"", "").getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(
                    "study.experiment, line 7: the text is not in UTF-8; save the file as UTF-8.",
                    Documents.refusal(latin));
            byte[] wide = Documents.document("", "").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
            assertEquals(
                    "study.experiment, line 1: the text is not in UTF-8; save the file as UTF-8.",
                    Documents.refusal(wide));
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anotherDeclaredEncodingIsRefused() {
        assertEquals(
                "study.experiment, line 1: the encoding is ISO-8859-1; save the file as UTF-8.",
                Documents.refusal(Documents.document("", "").replace("UTF-8", "ISO-8859-1")));
    }

    @Test
    void aByteOrderMarkIsAllowed() throws InvalidInputException {
        assertEquals(
                7,
                Documents.read("\uFEFF" + Documents.document("seed=\"7\"", "")).getSeed());
    }

    @Test
    void binaryRubbishIsRefused() {
        byte[] rubbish = new byte[4096];
        for (int i = 0; i < rubbish.length; i++) {
            rubbish[i] = (byte) (i * 31 + i / 256);
        }
        Documents.refusal(rubbish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            colour="red" | the element 'experiment:Experiment' has no attribute 'colour'; remove it or use one of formatVersion, title, description, seed, repeats, samples, threads, precision.
            seed="1.5"   | the attribute 'seed' of 'experiment:Experiment' is '1.5'; give a whole number of 64 bits.
            seed="9223372036854775808" | the attribute 'seed' of 'experiment:Experiment' is '9223372036854775808'; give a whole number of 64 bits.
            repeats="2147483648" | the attribute 'repeats' of 'experiment:Experiment' is '2147483648'; give a whole number of 32 bits.
            precision="float16" | the attribute 'precision' of 'experiment:Experiment' is 'float16'; give one of float32, float64.
            subject="a" | the element 'experiment:Experiment' has no attribute 'subject'; remove it or use one of formatVersion, title, description, seed, repeats, samples, threads, precision.
            """)
    void aWrongAttributeIsNamedWithItsLineAndRemedy(String attribute, String expected) {
        assertEquals(
                "study.experiment, line 2: " + expected, Documents.refusal(Documents.document(attribute, "<probe/>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <results/>               | the element 'experiment:Experiment' cannot hold 'results'; remove it or use one of subject, probe, perturbations, measurements, axes, views.
            <title>text</title>      | the element 'experiment:Experiment' cannot hold 'title'; remove it or use one of subject, probe, perturbations, measurements, axes, views.
            <experiment:probe/>      | the element 'experiment:Experiment' cannot hold 'experiment:probe'; remove it or use one of subject, probe, perturbations, measurements, axes, views.
            <probe><parameters><x/></parameters></probe> | the element 'parameters' cannot hold 'x'; remove it.
            <axes values="a b"/>     | the element 'axes' has no attribute 'values'; remove it or use one of path, condition.
            <axes><values><x/></values></axes> | the element 'values' may hold text only; remove everything else.
            <axes><values a="b"/></axes> | the element 'values' may hold text only; remove everything else.
            <probe>text</probe>      | the element 'probe' holds the text 'text', but no text is expected there; remove it.
            <probe/><probe/>         | there is more than one 'probe' in 'experiment:Experiment'; keep one of them.
            <views logarithmic="TRUE"/> | the attribute 'logarithmic' of 'views' is 'TRUE'; give true or false.
            <measurements stage="never"/> | the attribute 'stage' of 'measurements' is 'never'; give one of trained, initial, both, throughout.
            """)
    void aWrongElementIsNamedWithItsLineAndRemedy(String content, String expected) {
        assertEquals("study.experiment, line 8: " + expected, Documents.refusal(Documents.document("", content)));
    }
}

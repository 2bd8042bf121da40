package org.stratoscope.model.internal.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.internal.codec.ExperimentDecoder;
import org.stratoscope.model.internal.xml.DocumentElement;
import org.stratoscope.model.internal.xml.DocumentLimits;
import org.stratoscope.model.internal.xml.DocumentReader;
import org.stratoscope.model.io.Documents;

/** Claims: an older document is lifted step by step, and one that cannot be lifted is refused with the reason. */
class MigrationsTests {

    /** An invented format 0, in which the title was called name and a perturbation was called noise. */
    private static final Migration FROM_ZERO = new Migration() {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public DocumentElement apply(DocumentElement root) {
            Map<String, String> attributes = new LinkedHashMap<>(root.attributes());
            attributes.put("title", attributes.remove("name"));
            List<DocumentElement> children = new ArrayList<>();
            for (DocumentElement child : root.children()) {
                children.add(child.name().equals("noise") ? renamed(child, "perturbations") : child);
            }
            return new DocumentElement(root.namespace(), root.name(), root.line(), attributes, children, root.text());
        }
    };

    private static final Migrations FROM_FORMAT_ZERO = new Migrations(1, List.of(FROM_ZERO));

    @Test
    void anOlderDocumentOpensInThePresentFormat() throws InvalidInputException {
        DocumentElement root = read(Documents.document("name=\"old\" seed=\"7\"", "<noise id=\"white\"/>")
                .replace("formatVersion=\"1\"", "formatVersion=\"0\""));
        Experiment experiment =
                new ExperimentDecoder(Documents.NAME).decode(FROM_FORMAT_ZERO.migrate(root, Documents.NAME));
        assertEquals(1, experiment.getFormatVersion());
        assertEquals("old", experiment.getTitle());
        assertEquals(7, experiment.getSeed());
        assertEquals("white", experiment.getPerturbations().get(0).getId());
    }

    @Test
    void theStepsAreTakenInTurn() throws InvalidInputException {
        Migrations chain = new Migrations(3, List.of(appending(2, "c"), appending(0, "a"), appending(1, "b")));
        DocumentElement root =
                read(Documents.document("title=\"\"", "").replace("formatVersion=\"1\"", "formatVersion=\"0\""));
        DocumentElement migrated = chain.migrate(root, Documents.NAME);
        assertEquals("abc", migrated.attributes().get("title"));
        assertEquals("3", migrated.attributes().get("formatVersion"));
    }

    @Test
    void thePresentFormatIsLeftAlone() throws InvalidInputException {
        DocumentElement root = read(Documents.document("", ""));
        assertSame(root, FROM_FORMAT_ZERO.migrate(root, Documents.NAME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            formatVersion="6"  | study.experiment was written by a newer Stratoscope (format 6, this one reads up to 5); update Stratoscope to open it.
            formatVersion="0"  | study.experiment, line 2: formatVersion is 0, a format that was never published; set it to the format the file was written in.
            formatVersion="-1" | study.experiment, line 2: formatVersion is '-1'; give the format as a number, at present formatVersion="5".
            formatVersion="99999999999" | study.experiment, line 2: formatVersion is '99999999999'; give the format as a number, at present formatVersion="5".
            formatVersion=""   | study.experiment, line 2: formatVersion is missing; give the format as a number, at present formatVersion="5".
            title="none"       | study.experiment, line 2: formatVersion is missing; give the format as a number, at present formatVersion="5".
            """)
    void aFormatThatCannotBeReadIsRefused(String attribute, String expected) {
        String document = Documents.document("", "<future/>").replace("formatVersion=\"1\"", attribute);
        assertEquals(expected, Documents.refusal(document));
    }

    @Test
    void aNewerNamespaceIsANewerFormatToo() {
        String document = Documents.document("", "")
                .replace("stratoscope.org/experiment/1", "stratoscope.org/experiment/2")
                .replace("formatVersion=\"1\"", "formatVersion=\"6\"");
        assertEquals(
                "study.experiment was written by a newer Stratoscope (format 6, this one reads up to 5); "
                        + "update Stratoscope to open it.",
                Documents.refusal(document));
    }

    @Test
    void aGapInTheChainIsRefusedAndNotSkipped() throws InvalidInputException {
        Migrations gap = new Migrations(2, List.of(appending(0, "a")));
        DocumentElement root =
                read(Documents.document("title=\"\"", "").replace("formatVersion=\"1\"", "formatVersion=\"0\""));
        assertThrows(InvalidInputException.class, () -> gap.migrate(root, Documents.NAME));
    }

    private static DocumentElement read(String text) throws InvalidInputException {
        return new DocumentReader(Documents.NAME, DocumentLimits.STANDARD).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentElement renamed(DocumentElement element, String name) {
        return new DocumentElement(
                element.namespace(), name, element.line(), element.attributes(), element.children(), element.text());
    }

    private static Migration appending(int from, String letter) {
        return new Migration() {
            @Override
            public int from() {
                return from;
            }

            @Override
            public DocumentElement apply(DocumentElement root) {
                return root.withAttribute("title", root.attributes().get("title") + letter);
            }
        };
    }
}

package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;

/**
 * Claims: a document can neither name code nor files nor addresses. The controls open the same documents with stock EMF and
 * show that the attacks do what they are said to do.
 */
class HostileDocumentTests {

    private static final String HOSTILE_ECORE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore"
                name="evil" nsURI="urn:evil" nsPrefix="evil">
              <eClassifiers xsi:type="ecore:EClass" name="Bomb">
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="payload"
                    eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EJavaObject"/>
              </eClassifiers>
            </ecore:EPackage>
            """;

    @TempDir
    Path folder;

    @Test
    void aSchemaLocationCannotBringJavaObjectsIn() throws IOException {
        Path ecore = Files.writeString(folder.resolve("hostile.ecore"), HOSTILE_ECORE);
        String document = bomb(ecore.toUri().toString());
        EObject bomb = StockEmf.load(document);
        Object payload = bomb.eGet(bomb.eClass().getEStructuralFeature("payload"));
        assertInstanceOf(ArrayList.class, payload, "the control must have run Java deserialisation");

        assertTrue(Documents.refusal(document).contains("the root element is 'evil:Bomb', not a Stratoscope"));
    }

    @Test
    void aSchemaLocationIsNeverFetched() throws IOException {
        try (HttpTrap trap = new HttpTrap(HOSTILE_ECORE)) {
            String document = bomb(trap.address());
            StockEmf.load(document);
            assertEquals(1, trap.requests(), "the control must have fetched the hostile package");

            Documents.refusal(document);
            String inside = Documents.document(
                    "xsi:schemaLocation=\"urn:evil " + trap.address() + "\" xmlns:evil=\"urn:evil\"",
                    "<probe xsi:type=\"evil:Bomb\"/>");
            assertTrue(Documents.refusal(inside).contains("has no attribute 'xsi:schemaLocation'"));
            assertEquals(1, trap.requests(), "nothing more may have been fetched");
        }
    }

    @Test
    void aNamespaceIsNeverFetched() throws IOException {
        try (HttpTrap trap = new HttpTrap(HOSTILE_ECORE)) {
            String type = "xmlns:evil=\"" + trap.address() + "\" xsi:type=\"evil:Bomb\"";
            String document = Documents.document("", "<probe " + type + "/>");
            assertThrows(IOException.class, () -> StockEmf.load(document));
            int fetchedByControl = trap.requests();
            assertTrue(fetchedByControl > 0, "the control must have fetched the namespace");

            assertTrue(Documents.refusal(document).contains("'probe' has no attribute 'xsi:type'"));
            assertEquals(fetchedByControl, trap.requests(), "nothing more may have been fetched");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRAP",
                "file:/etc/passwd",
                "platform:/resource/secret/other.experiment",
                "jar:file:/other.jar!/other.experiment",
                "other.experiment",
                "../other.experiment",
                "#//@probe"
            })
    void anotherDocumentCannotBeReferredTo(String target) throws IOException {
        try (HttpTrap trap = new HttpTrap(HOSTILE_ECORE)) {
            String href = target.replace("TRAP", trap.address()) + (target.contains("#") ? "" : "#/");
            for (String element : new String[] {"subject", "probe", "perturbations", "measurements"}) {
                String sentence = Documents.refusal(Documents.document("", "<" + element + " href=\"" + href + "\"/>"));
                assertTrue(sentence.contains("'" + element + "' has no attribute 'href'"), sentence);
            }
            assertEquals(0, trap.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"TRAP\">",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"TRAP\">]>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:/etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"TRAP\"> %p;]>",
                "<!DOCTYPE a [<!ENTITY x \"text\">]>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
                "<!DOCTYPE a>"
            })
    void documentTypesAndEntitiesAreRefused(String documentType) throws IOException {
        try (HttpTrap trap = new HttpTrap("text")) {
            String content = "<axes><values>&x;</values></axes>";
            String attack = Documents.document("title=\"&x;\"", content)
                    .replaceFirst("\n", "\n" + documentType.replace("TRAP", trap.address()) + "\n");
            String sentence = Documents.refusal(attack);
            assertEquals("study.experiment, line 2: a document type (DOCTYPE) is not allowed; remove it.", sentence);
            assertEquals(0, trap.requests());
        }
    }

    @Test
    void anEntityThatIsNotDeclaredIsRefused() {
        Documents.refusal(Documents.document("", "<axes><values>&secret;</values></axes>"));
        Documents.refusal(Documents.document("title=\"&secret;\"", ""));
    }

    @Test
    void aStyleSheetOrAnInclusionIsNeverFetched() throws IOException, InvalidInputException {
        try (HttpTrap trap = new HttpTrap("text")) {
            Experiment experiment = Documents.read(Documents.document("seed=\"7\"", "")
                    .replaceFirst("\n", "\n<?xml-stylesheet type=\"text/xsl\" href=\"" + trap.address() + "\"?>\n"));
            assertEquals(7, experiment.getSeed());
            Documents.refusal(Documents.document(
                    "", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + trap.address() + "\"/>"));
            assertEquals(0, trap.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsi:type=\"experiment:Measurement\"",
                "xsi:nil=\"true\"",
                "xsi:noNamespaceSchemaLocation=\"x.xsd\"",
                "xmi:id=\"x\"",
                "xmi:uuid=\"x\"",
                "xmi:idref=\"x\"",
                "xmi:type=\"experiment:Measurement\""
            })
    void noAttributeOfTheExchangeFormatIsObeyed(String attribute) {
        String sentence = Documents.refusal(Documents.document("", "<probe " + attribute + "/>"));
        assertTrue(sentence.contains("'probe' has no attribute '" + attribute.split("=")[0] + "'"), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\"/>",
                "<ecore:EPackage xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"evil\"/>",
                "<experiment:Component xmlns:experiment=\"https://stratoscope.org/experiment/1\" formatVersion=\"1\"/>",
                "<experiment:Experiment xmlns:experiment=\"urn:other\" formatVersion=\"1\"/>",
                "<Experiment formatVersion=\"1\"/>",
                "<html/>"
            })
    void anotherRootIsRefused(String document) {
        assertTrue(Documents.refusal(document).contains("not a Stratoscope experiment"));
    }

    @Test
    void controlCharactersCannotBeSmuggledIn() {
        Documents.refusal(Documents.document("title=\"&#1;\"", ""));
        String newer = Documents.document("title=\"&#1;\"", "").replaceFirst("1\\.0", "1.1");
        assertEquals(
                "study.experiment, line 1: the XML version is 1.1; write version=\"1.0\".", Documents.refusal(newer));
    }

    private static String bomb(String location) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(new ArrayList<>());
        }
        return "<evil:Bomb xmlns:evil=\"urn:evil\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"urn:evil " + location + "\" payload=\""
                + HexFormat.of().formatHex(bytes.toByteArray()) + "\"/>";
    }
}

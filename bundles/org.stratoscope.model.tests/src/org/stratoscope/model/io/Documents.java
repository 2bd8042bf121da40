package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;

/** Offers documents to the tests of this package and of its neighbours. */
public final class Documents {

    /** What error sentences call the documents read here. */
    public static final String NAME = "study.experiment";

    private Documents() {}

    /** Answers the fixture that uses every feature of format 1. */
    public static byte[] versionOne() throws IOException {
        try (InputStream stream = Documents.class.getResourceAsStream("/fixtures/version-1.experiment")) {
            return stream.readAllBytes();
        }
    }

    /** Answers the document of format 1 as this product saves it, in the present format. */
    static byte[] saved() throws IOException {
        return new String(versionOne(), StandardCharsets.UTF_8)
                .replace("formatVersion=\"1\"", "formatVersion=\"5\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Answers a document of format 1 with the given attributes at and elements inside its root. */
    public static String document(String attributes, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:experiment="https://stratoscope.org/experiment/1"
                    formatVersion="1"
                    %s>
                  %s
                </experiment:Experiment>
                """.formatted(attributes, content);
    }

    /** Reads the text as a document. */
    public static Experiment read(String text) throws InvalidInputException {
        return ExperimentDocuments.read(text.getBytes(StandardCharsets.UTF_8), NAME);
    }

    /** Answers the sentence with which the document is refused; it names the document and is one line. */
    public static String refusal(byte[] document) {
        String sentence = assertThrows(InvalidInputException.class, () -> ExperimentDocuments.read(document, NAME))
                .getMessage();
        assertTrue(sentence.startsWith(NAME), sentence);
        assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
        return sentence;
    }

    /** Answers the sentence with which the document is refused. */
    public static String refusal(String document) {
        return refusal(document.getBytes(StandardCharsets.UTF_8));
    }
}

package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;

/** Claims: saving is stable, readable and atomic, and opening gives back what was saved. */
class ExperimentDocumentsTests {

    @TempDir
    Path folder;

    @Test
    void openingAndSavingASavedDocumentGivesTheSameBytes() throws StratoscopeException, IOException {
        byte[] saved = Documents.saved();
        assertArrayEquals(saved, ExperimentDocuments.toBytes(ExperimentDocuments.read(saved, Documents.NAME)));
    }

    @Test
    void whatIsSavedInAFileIsOpenedAsAnEqualExperiment() throws StratoscopeException, IOException {
        Experiment experiment = ExperimentDocuments.read(Documents.versionOne(), Documents.NAME);
        Path file = folder.resolve("new/study.experiment");
        ExperimentDocuments.save(experiment, file);
        assertTrue(EcoreUtil.equals(experiment, ExperimentDocuments.load(file)));
        assertArrayEquals(Documents.saved(), Files.readAllBytes(file));
    }

    @Test
    void anEmptyExperimentIsItsFormatAlone() throws StratoscopeException {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmi:version="2.0"
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="https://stratoscope.org/experiment/1"
                    formatVersion="5"/>
                """, text(ExperimentFactory.eINSTANCE.createExperiment()));
    }

    @Test
    void noLineHoldsMoreThanOneAttributeOrElement() throws IOException {
        for (String line : new String(Documents.versionOne(), StandardCharsets.UTF_8).split("\n")) {
            String rest = line.startsWith("<?xml") ? "" : line.replaceFirst("^ *<(\\w+)>[^<]*</\\1>$", "");
            assertTrue(rest.split("=\"", -1).length <= 2, line);
            assertTrue(rest.split("<", -1).length <= 2, line);
            assertFalse(rest.matches("^ *<\\S+ .*"), line);
        }
    }

    @Test
    void listsKeepTheOrderOfTheDocument() throws StratoscopeException {
        Experiment experiment = Documents.read(Documents.document(
                "", "<perturbations id=\"b\"/><axes path=\"z\"/><perturbations id=\"a\"/><perturbations id=\"c\"/>"));
        assertEquals(
                List.of("b", "a", "c"),
                experiment.getPerturbations().stream().map(Component::getId).toList());
        String saved = text(experiment);
        assertTrue(saved.indexOf("\"b\"") < saved.indexOf("\"a\""), saved);
        assertTrue(saved.indexOf("\"a\"") < saved.indexOf("\"c\""), saved);
    }

    @Test
    void everyCharacterThatXmlAllowsComesBack() throws StratoscopeException {
        String text = " \t\r\n]]>&<>\"'\u0085\u00A0\u2028\uD7FF\uE000\uFFFD\uD83D\uDE00 ";
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle(text);
        var view = ExperimentFactory.eINSTANCE.createView();
        view.getStatistics().addAll(List.of(text, "", "\n"));
        experiment.getViews().add(view);

        Experiment opened = Documents.read(text(experiment));
        assertEquals(text, opened.getTitle());
        assertEquals(List.of(text, "", "\n"), opened.getViews().get(0).getStatistics());
    }

    @Test
    void longTextsAndLongListsComeBack() throws StratoscopeException {
        // Beyond the parser's own limits on entities, which texts in a document must not run into.
        String text = "a<b&c>\"d\"\n".repeat(30_000);
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setDescription(text);
        var axis = ExperimentFactory.eINSTANCE.createAxis();
        axis.getValues().add(text);
        axis.getValues().addAll(Collections.nCopies(50_000, "<"));
        experiment.getAxes().add(axis);
        assertTrue(EcoreUtil.equals(experiment, Documents.read(text(experiment))));
    }

    @Test
    void savingLeavesTheExperimentInItsResourceAndUnchanged() throws StratoscopeException {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setFormatVersion(0);
        Resource resource = new ResourceImpl();
        resource.getContents().add(experiment);
        assertTrue(text(experiment).contains("formatVersion=\"5\""));
        assertSame(resource, experiment.eResource());
        assertEquals(0, experiment.getFormatVersion());
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        Path missing = folder.resolve("missing.experiment");
        assertEquals(
                missing + ": there is no such file; check the name.",
                assertThrows(UnreadableFileException.class, () -> ExperimentDocuments.load(missing))
                        .getMessage());
        assertEquals(
                folder + ": this is not a file; name the experiment document itself.",
                assertThrows(UnreadableFileException.class, () -> ExperimentDocuments.load(folder))
                        .getMessage());
    }

    private static String text(Experiment experiment) throws StratoscopeException {
        return new String(ExperimentDocuments.toBytes(experiment), StandardCharsets.UTF_8);
    }
}

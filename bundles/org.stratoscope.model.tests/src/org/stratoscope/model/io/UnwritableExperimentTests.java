package org.stratoscope.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;

/** Claims: what could not be read back is refused before a byte is written, with the field's name. */
class UnwritableExperimentTests {

    private static final ExperimentFactory FACTORY = ExperimentFactory.eINSTANCE;

    @TempDir
    Path folder;

    private Experiment experiment;
    private Parameter parameter;

    @BeforeEach
    void create() {
        experiment = FACTORY.createExperiment();
        parameter = FACTORY.createParameter();
        Component perturbation = FACTORY.createComponent();
        perturbation.getParameters().add(parameter);
        experiment.getPerturbations().add(FACTORY.createComponent());
        experiment.getPerturbations().add(perturbation);
    }

    @Test
    void anIllegalCharacterKeepsTheFileAsItWas() throws IOException {
        Path file = folder.resolve("study.experiment");
        Files.writeString(file, "kept");
        parameter.setValue("abc\u0000");
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> ExperimentDocuments.save(experiment, file));
        assertEquals(
                "The field perturbations[1].parameters[0].value holds the character U+0000 at position 4, "
                        + "which a document cannot hold; delete it.",
                refusal.getMessage());
        assertEquals("kept", Files.readString(file));

        Path absent = folder.resolve("absent.experiment");
        assertThrows(InvalidInputException.class, () -> ExperimentDocuments.save(experiment, absent));
        assertFalse(Files.exists(absent));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1, 0x8, 0xB, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void everyKindOfIllegalCharacterIsRefused(int character) {
        experiment.setTitle("a" + (char) character + "b");
        assertTrue(refusal().contains(String.format("title holds the character U+%04X at position 2", character)));
    }

    @Test
    void aListWithAnUnsetTextIsRefused() {
        var axis = FACTORY.createAxis();
        axis.getValues().add("1");
        axis.getValues().add(null);
        experiment.getAxes().add(axis);
        assertEquals("The field axes[0].values[1] is not set; give a value or remove it.", refusal());
    }

    @Test
    void aMeasurementAmongThePerturbationsIsRefused() {
        experiment.getPerturbations().add(FACTORY.createMeasurement());
        assertEquals(
                "The element perturbations[2] is a Measurement, but a Component belongs there; replace it.", refusal());
    }

    @Test
    void whatOpeningWouldFindTooLargeIsNotSaved() {
        experiment.setDescription("x".repeat(4 << 20));
        assertTrue(refusal().endsWith("more than the 4194304 a document may have; shorten its texts."));
        experiment.setDescription("");
        var axis = FACTORY.createAxis();
        for (int i = 0; i < 100_000; i++) {
            axis.getValues().add("");
        }
        experiment.getAxes().add(axis);
        assertTrue(refusal().endsWith("more than the 100000 a document may have; shorten its lists."));
    }

    private String refusal() {
        return assertThrows(InvalidInputException.class, () -> ExperimentDocuments.toBytes(experiment))
                .getMessage();
    }
}

package org.stratoscope.loaders.torch.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Programs run only when they are trusted, and then give what they give in PyTorch. */
class ProgramComponentTests {

    private static final ImageShape IMAGES = new ImageShape(1, 4, 4);
    /** From PyTorch 2.13, of the numbers -2, -1.875 and so on. */
    private static final float[] EXPECTED = {
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        84.87458f,
        99.499504f,
        143.37428f,
        157.9992f,
        254.62375f,
        298.4985f,
        430.12286f,
        473.99762f,
        424.3729f,
        497.49753f,
        716.8714f,
        789.99603f
    };

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copyProgram() throws IOException {
        file = folder.resolve("scripted.pt");
        try (InputStream stream =
                ProgramComponentTests.class.getResourceAsStream("/org/stratoscope/loaders/torch/scripted.pt")) {
            Files.write(file, stream.readAllBytes());
        }
    }

    @Test
    void withoutTrustNothingRuns() {
        try (NDManager manager = NDManager.newBaseManager()) {
            InvalidInputException e =
                    assertThrows(InvalidInputException.class, () -> network(false, IMAGES, DataType.FLOAT32, manager));
            assertEquals(
                    "The file " + file
                            + " is a program that would be run; set trust=true if you trust its author, or load its"
                            + " weights alone with checkpoint:file=" + file + ".",
                    e.getMessage());
        }
    }

    @Test
    void aTrustedProgramGivesWhatItGivesInPyTorch() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(true, IMAGES, DataType.FLOAT32, manager);
            assertEquals(12, network.description().outputs());
            assertEquals("program", network.description().layers().getFirst().name());
            float[] pixels = new float[32];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = i / 8f - 2;
            }
            NDArray batch = manager.create(pixels, new Shape(2, 1, 4, 4));
            float[][] output = new float[1][];
            network.forward(
                    new NDList(batch),
                    Mode.EVALUATION,
                    (layer, outputs) -> output[0] = outputs.getFirst().toFloatArray());
            assertArrayEquals(EXPECTED, output[0], 1e-3f);
            try (Tape tape = network.record(manager, batch, Mode.EVALUATION, List.of(0))) {
                assertArrayEquals(EXPECTED, tape.output().toFloatArray(), 1e-3f);
                assertArrayEquals(
                        EXPECTED,
                        tape.pullBack(tape.output(), List.of(0)).getFirst().toFloatArray(),
                        1e-3f);
            }
            int before = manager.getManagedArrays().size();
            network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {});
            assertEquals(before, manager.getManagedArrays().size(), "tensors left behind");
        }
    }

    @Test
    void imagesThatTheProgramCannotTakeAreAnsweredInOneSentence() {
        try (NDManager manager = NDManager.newBaseManager()) {
            UnreadableFileException e = assertThrows(
                    UnreadableFileException.class,
                    () -> network(true, new ImageShape(3, 4, 4), DataType.FLOAT32, manager));
            assertTrue(e.getMessage().startsWith(file + ": the program cannot be run: "), e.getMessage());
            assertThrows(InvalidInputException.class, () -> network(true, IMAGES, DataType.FLOAT64, manager));
        }
    }

    private Network network(boolean trust, ImageShape images, DataType precision, NDManager manager)
            throws StratoscopeException {
        Context context = new Context(manager, RandomStream.of(0), Monitor.silent(), InputLog.none(), precision);
        return new ProgramComponent()
                .create(new ProgramParameters(file, trust), new NetworkRequest(images, 10), context);
    }
}

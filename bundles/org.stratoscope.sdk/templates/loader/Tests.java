package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

class @CLASS@Tests {

    @TempDir
    Path folder;

    @Test
    void theWeightsAreThoseOfTheFile() throws Exception {
        assertArrayEquals(new float[] {1, 2, 3, -4}, weights("1,2\n3,-4\n"));
    }

    @Test
    void aFileThatDoesNotFitIsRefused() {
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> weights("1,2\n3\n"));
        assertTrue(e.getMessage().contains("1 numbers in line 2"), e.getMessage());
        assertThrows(UnreadableFileException.class, () -> weights("1,2\n3,x\n"));
    }

    private float[] weights(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("weights.csv"), text);
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(
                    manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            return new @CLASS@()
                    .create(new @STEM@Parameters(file), new NetworkRequest(new ImageShape(1, 1, 2), 2), context)
                    .parameters()
                    .get("linear.weight")
                    .toFloatArray();
        }
    }
}

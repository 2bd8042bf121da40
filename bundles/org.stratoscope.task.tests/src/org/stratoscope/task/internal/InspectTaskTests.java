package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.task.inspection.LayerArrays;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.TinyNetwork;

/** The table, filters and activations of a network, checked against sums written out here. */
class InspectTaskTests {

    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path folder;

    /** A small network with random weights. */
    static final class Tiny implements NetworkComponent<MeasureTaskTests.Nothing> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("tiny", "Tiny", "Tiny.");
        }

        @Override
        public Class<MeasureTaskTests.Nothing> parameters() {
            return MeasureTaskTests.Nothing.class;
        }

        @Override
        public Network create(MeasureTaskTests.Nothing parameters, NetworkRequest request, Context context)
                throws StratoscopeException {
            return TinyNetwork.create(context.manager(), request.input(), request.classes(), 1, false);
        }
    }

    private NetworkTable inspect(int image, Optional<Path> weights) throws StratoscopeException, IOException {
        Work.Inspect work =
                new Work.Inspect(text("tiny"), text("images"), Optional.empty(), image, weights.map(Path::toString));
        TaskSpec task = new TaskSpec(0, 1, 0, 1, "float32", Map.of(), work, false);
        List<Component<?>> components = List.of(new MeasureTaskTests.Images(), new Tiny());
        new InspectTask(task, work, folder, () -> components, Monitor.silent(), InputLog.none()).execute();
        return NetworkTableFile.read(folder.resolve(NetworkTableFile.NAME));
    }

    private static ComponentText text(String id) {
        return new ComponentText(id, Map.of());
    }

    @Test
    void theTableTellsEveryNode() throws StratoscopeException, IOException {
        NetworkTable table = inspect(4, Optional.empty());
        assertEquals("tiny", table.title());
        assertEquals(new NetworkTable.Probe(4, 10, "b", 10), table.probe());
        assertEquals(
                """
                index,name,kind,operation,inputs,shape,parameters,receptive_field,stride,depth
                0,conv1,convolution,"3 x 3, 4 filters",-1,4 x 6 x 6,72,3 x 3,1,0.0
                1,bn1,batch_normalization,epsilon 1e-5,0,4 x 6 x 6,8,3 x 3,1,%s
                """.formatted(1 / 6.0),
                NetworkTableFile.csv(table)
                        .lines()
                        .limit(3)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
        // Two convolutions of 2 to 4 and 4 to 5 channels, a scale and shift, and 80 features to 3 classes.
        assertEquals(72 + 8 + 180 + (80 * 3 + 3), table.parameters());
    }

    @Test
    void activationsAreThoseOfTheProbeImage() throws StratoscopeException, IOException {
        inspect(4, Optional.empty());
        PlainArray image = PlainArray.read(LayerArrays.image(folder));
        float[] expected = new float[2 * 8 * 8];
        GeneratedImages.small(10).image(4, expected, 0);
        assertArrayEquals(expected, image.values());
        PlainArray filters = PlainArray.read(LayerArrays.filters(folder, 0));
        PlainArray activations = PlainArray.read(LayerArrays.activations(folder, 0));
        assertArrayEquals(new long[] {4, 2, 3, 3}, filters.shape());
        assertArrayEquals(new long[] {4, 6, 6}, activations.shape());
        for (int filter = 0; filter < 4; filter++) {
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 6; column++) {
                    assertEquals(
                            sum(image.values(), filters.values(), filter, row, column),
                            activations.values()[(filter * 6 + row) * 6 + column],
                            TOLERANCE);
                }
            }
        }
        assertFalse(Files.exists(LayerArrays.filters(folder, 1)), "a normalisation has no filters");
        assertArrayEquals(
                new long[] {1, 1, 3, 80},
                PlainArray.read(LayerArrays.filters(folder, 6)).shape());
        assertArrayEquals(
                new long[] {3, 1, 1},
                PlainArray.read(LayerArrays.activations(folder, 6)).shape());
    }

    private static double sum(float[] image, float[] filters, int filter, int row, int column) {
        double sum = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 3; x++) {
                    sum += image[(channel * 8 + row + y) * 8 + column + x]
                            * (double) filters[((filter * 2 + channel) * 3 + y) * 3 + x];
                }
            }
        }
        return sum;
    }

    @Test
    void weightsOfATrainingReplaceThoseOfTheNetwork() throws StratoscopeException, IOException {
        Path file = folder.resolve("trained.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network other = TinyNetwork.create(manager, new ImageShape(2, 8, 8), 3, 2, true);
            Safetensors.write(file, StateDictionary.of(other), Map.of());
            NetworkTable table = inspect(0, Optional.of(file));
            assertTrue(table.trained());
            assertEquals(1, table.probe().batch());
            assertArrayEquals(
                    other.parameters().get("conv1.weight").toFloatArray(),
                    PlainArray.read(LayerArrays.filters(folder, 0)).values());
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() throws StratoscopeException, IOException {
        Path file = folder.resolve("trained.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network other = TinyNetwork.create(manager, new ImageShape(2, 9, 8), 3, 2, true);
            Safetensors.write(file, StateDictionary.of(other), Map.of());
        }
        UnreadableFileException refused =
                assertThrows(UnreadableFileException.class, () -> inspect(0, Optional.of(file)));
        assertTrue(refused.getMessage().contains("has no tensor linear.weight"), refused.getMessage());
    }

    @Test
    void anImageThatIsNotThereIsRefused() {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> inspect(10, Optional.empty()));
        assertEquals(
                "The data set has the images 0 to 9, but image 10 was asked for; choose one of them.",
                refused.getMessage());
    }

    @Test
    void largeImagesAreThinnedOutAndManyChannelsCutOff() {
        float[] values = new float[300 * 130 * 65];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        PlainArray cut = LayerCut.activation(new long[] {300, 130, 65}, values);
        assertArrayEquals(new long[] {256, 44, 33}, cut.shape());
        // Every third row and every second column.
        assertEquals((2 * 130 + 3 * 5) * 65 + 2 * 7, cut.values()[(2 * 44 + 5) * 33 + 7]);
    }

    @Test
    void oneFileOfFiltersHasAtMostAMillionValues() {
        PlainArray cut = LayerCut.filters(new long[] {512, 512, 3, 3}, new float[512 * 512 * 9]);
        assertArrayEquals(new long[] {256, 455, 3, 3}, cut.shape());
        float[] matrix = new float[300 * 400];
        matrix[2 * 400 + 3] = 7;
        PlainArray corner = LayerCut.filters(new long[] {300, 400}, matrix);
        assertArrayEquals(new long[] {1, 1, 256, 256}, corner.shape());
        assertEquals(7, corner.values()[2 * 256 + 3]);
    }
}

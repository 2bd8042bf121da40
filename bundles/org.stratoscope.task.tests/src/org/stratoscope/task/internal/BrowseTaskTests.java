package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.inspection.DatasetTable;
import org.stratoscope.task.inspection.DatasetTableFile;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;
import org.stratoscope.testing.GeneratedImages;

/** What a look into a data set stores, against the ten images of three classes that the data set was made of. */
class BrowseTaskTests {

    @TempDir
    private Path folder;

    private DatasetTable browse(int images) throws StratoscopeException, IOException {
        Work.Browse work = new Work.Browse(new ComponentText("images", Map.of()), images);
        TaskSpec task = new TaskSpec(0, 1, 0, 1, "float32", Map.of(), work, false);
        List<Component<?>> components = List.of(new MeasureTaskTests.Images());
        new BrowseTask(task, work, folder, () -> components, Monitor.silent(), InputLog.none()).execute();
        return DatasetTableFile.read(folder.resolve(DatasetTableFile.NAME));
    }

    @Test
    void countsAndClassesAreThoseOfTheWholeDataSet() throws Exception {
        DatasetTable table = browse(4);
        assertEquals("2 x 8 x 8", table.shape());
        assertEquals(10, table.images());
        assertEquals(
                List.of(
                        new DatasetTable.ClassCount("a", 4),
                        new DatasetTable.ClassCount("b", 3),
                        new DatasetTable.ClassCount("c", 3)),
                table.classes());
    }

    @Test
    void theImagesAreSpreadOverTheDataSetAndKeepTheirNumbers() throws Exception {
        DatasetTable table = browse(4);
        assertEquals(
                List.of(0, 2, 5, 7),
                table.shown().stream().map(DatasetTable.Shown::image).toList());
        assertEquals("c", table.label(1));
        PlainArray stored = PlainArray.read(DatasetTableFile.images(folder));
        assertArrayEquals(new long[] {4, 2, 8, 8}, stored.shape());
        float[] fifth = new float[128];
        GeneratedImages.small(10).image(5, fifth, 0);
        assertArrayEquals(fifth, Arrays.copyOfRange(stored.values(), 256, 384));
    }

    @Test
    void noMoreImagesAreShownThanThereAre() throws Exception {
        assertEquals(10, browse(1_000).shown().size());
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = folder.resolve(DatasetTableFile.NAME);
        Files.writeString(
                file, "{\"shape\": \"1\", \"images\": 1, \"classes\": [], \"shown\": [{\"image\":0,\"label\":0}]}");
        assertThrows(UnreadableFileException.class, () -> DatasetTableFile.read(file));
        Files.writeString(file, "[]");
        assertThrows(UnreadableFileException.class, () -> DatasetTableFile.read(file));
    }
}

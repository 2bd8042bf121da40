package org.stratoscope.task.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;

/** Claims: a table reads back as it was written, to the last bit, and its header is the one scripts rely on. */
class ResultTableFileTests {

    @TempDir
    Path folder;

    @Test
    void aTableReadsBackTheSame() throws IOException, StratoscopeException {
        LayerReference layer = new LayerReference(3, "layer1.0, \"conv\"", "convolution", 1 / 3.0);
        Map<String, String> point = Map.of("subject.network.depth", "20");
        ResultTable table = new ResultTable(
                List.of("subject.network.depth"),
                List.of(
                        new ResultRow("a", "trained", Result.of("D", layer, Math.nextUp(0.1), 500), point, 1),
                        new ResultRow(
                                "b",
                                "initial",
                                Result.of("energy", Double.MIN_VALUE, 7)
                                        .atIndex(4)
                                        .withStandardError(1e-300),
                                point,
                                0)));
        Path file = folder.resolve("results.csv");
        ResultTableFile.write(file, table);
        assertEquals(table, ResultTableFile.read(file));
        assertEquals(
                "measurement,subject,statistic,layer,layer_name,layer_kind,depth,index,value,stderr,n,"
                        + "subject.network.depth,repeat",
                Files.readAllLines(file).getFirst());
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = folder.resolve("results.csv");
        Files.writeString(file, "a,b\n1,2\n");
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> ResultTableFile.read(file));
        assertEquals(file + ": is not a result table", e.getMessage());
    }
}

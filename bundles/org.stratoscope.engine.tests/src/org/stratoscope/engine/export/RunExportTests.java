package org.stratoscope.engine.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.EngineProcess;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Claims: tables for LaTeX have means, errors and no commands in texts; archives hold every column and array for NumPy. */
class RunExportTests {

    private static final String AXIS = "subject.network";
    private static final String TIME = "2026-01-02T03:04:05Z";

    @TempDir
    Path folder;

    private RunDirectory run;

    @BeforeEach
    void writeRun() throws IOException, StratoscopeException {
        run = RunDirectory.create(folder.resolve("run"));
        List<ResultRow> rows = new ArrayList<>();
        for (String net : List.of("A_1 & é = simple-cnn; 1", "B = vgg; 2")) {
            for (int repeat = 0; repeat < 2; repeat++) {
                Map<String, String> point = Map.of(AXIS, net);
                // Means 0.5, standard errors 0.02.
                double value = 0.48 + 0.04 * repeat;
                rows.add(new ResultRow("acc", "trained", Result.of("accuracy", value, 100), point, repeat));
                LayerReference layer = new LayerReference(3, "conv_1", "convolution", 0.25);
                Result vector = Result.of("energy", layer, 1e-7, 9).atIndex(4);
                rows.add(new ResultRow("profile", "trained", vector, point, repeat));
            }
        }
        ResultTableFile.write(run.results(), new ResultTable(List.of(AXIS), rows));
        try (Journal journal = Journal.open(run.journal())) {
            journal.append(List.of(
                    new JournalEntry.Started(TIME, EngineProcess.current(), "title", 1),
                    new JournalEntry.Planned(0, 0, Map.of())));
        }
    }

    @Test
    void aMeasurementBecomesATableWithMeansAndErrors() throws StratoscopeException, IOException {
        List<Path> files = RunExport.write(run, ExportFormat.LATEX, folder.resolve("out"));
        assertEquals(
                List.of("acc.tex", "profile.tex"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        List<String> lines = Files.readAllLines(files.getFirst());
        assertEquals("\\begin{tabular}{lr}", lines.get(1));
        assertEquals("network & accuracy \\\\", lines.get(3));
        assertEquals("A\\_1 \\& é & $0.500 \\pm 0.020$ \\\\", lines.get(5));
        assertEquals("B & $0.500 \\pm 0.020$ \\\\", lines.get(6));
        assertTrue(Files.readString(files.get(1)).contains("B & $1.000\\cdot 10^{-07}$ \\\\"));
    }

    @Test
    void anArchiveHoldsEveryColumnAndEveryArray() throws StratoscopeException, IOException {
        Path arrays = Files.createDirectories(run.task(0).resolve("arrays/profile/trained"));
        byte[] stored = {1, 2, 3};
        Files.write(arrays.resolve("filters.npy"), stored);
        Files.write(arrays.resolve(".half.npy"), stored);
        Path file =
                RunExport.write(run, ExportFormat.NPZ, folder.resolve("out")).getFirst();
        Map<String, byte[]> entries = entries(file);
        assertEquals(14, entries.size(), entries.keySet().toString());
        assertArrayEquals(stored, entries.get("0/profile/trained/filters.npy"));
        assertArrayEquals(
                new double[] {0.48, 1e-7, 0.52, 1e-7, 0.48, 1e-7, 0.52, 1e-7}, numbers(entries.get("value.npy")));
        assertArrayEquals(new double[] {-1, 4, -1, 4, -1, 4, -1, 4}, numbers(entries.get("index.npy")));
        assertEquals(Double.NaN, numbers(entries.get("stderr.npy"))[0]);
        byte[] axis = entries.get(AXIS + ".npy");
        assertTrue(header(axis).contains("'descr': '<U23'") && header(axis).contains("'shape': (8,)"), header(axis));
        int length = 23 * 4;
        int start = axis.length - 8 * length;
        assertEquals(0, start % 64, "numbers are aligned");
        String first = new String(axis, start, length, Charset.forName("UTF-32LE"));
        assertEquals("A_1 & é = simple-cnn; 1", first.replace("\0", ""));
        Path again =
                RunExport.write(run, ExportFormat.NPZ, folder.resolve("again")).getFirst();
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        InvalidInputException figures = assertThrows(
                InvalidInputException.class, () -> RunExport.write(run, ExportFormat.SVG, folder.resolve("out")));
        assertTrue(figures.getMessage().contains("has no views"), figures.getMessage());
        InvalidInputException scripts = assertThrows(
                InvalidInputException.class, () -> RunExport.write(run, ExportFormat.R, folder.resolve("out")));
        assertTrue(scripts.getMessage().contains("has no views"), scripts.getMessage());
        assertEquals(Optional.of(ExportFormat.R), ExportFormat.of("r"));
        Files.delete(run.results());
        InvalidInputException results = assertThrows(
                InvalidInputException.class, () -> RunExport.write(run, ExportFormat.CSV, folder.resolve("out")));
        assertTrue(results.getMessage().contains("holds no results.csv"), results.getMessage());
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String header(byte[] npy) {
        return new String(npy, 10, 118, StandardCharsets.ISO_8859_1);
    }

    private static double[] numbers(byte[] npy) {
        double[] numbers = new double[8];
        ByteBuffer.wrap(npy, npy.length - 64, 64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(numbers);
        return numbers;
    }
}

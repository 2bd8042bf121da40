package org.stratoscope.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilesModel;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultTable;

/** Claims: tiles come from the arrays of the tasks asked for, and files of a foreign run do no harm. */
class StoredArraysTests {

    private static final String AXIS = "subject.network.widths";

    @TempDir
    Path folder;

    private Path array(int task, String measurement, String subject, String name) throws IOException {
        Path file = new RunDirectory(folder)
                .task(task)
                .resolve("arrays")
                .resolve(measurement)
                .resolve(subject)
                .resolve(name + ".npy");
        Files.createDirectories(file.getParent());
        return file;
    }

    /** The format 1.0 of NumPy, as its documentation has it. */
    private static byte[] npy(String shape, float... values) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII));
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private TilesModel tiles(List<FigureTask> tasks, String... names) throws IOException {
        ViewSpec view = new ViewSpec(ViewKind.TILES, "", "energy", List.of(names), false);
        return (TilesModel)
                FigureFiles.figures(new RunDirectory(folder), List.of(view), ResultTable.empty(List.of(AXIS)), tasks)
                        .getFirst();
    }

    private static List<String> captions(TilesModel tiles) {
        return tiles.groups().stream().map(TileGroup::caption).toList();
    }

    private static FigureTask task(int number, String widths, int repeat) {
        return new FigureTask(number, Map.of(AXIS, widths), repeat);
    }

    @Test
    void statesFollowEachOtherAndOnlyTheFirstRepeatOfSeveralPointsIsShown() throws IOException {
        for (int task = 0; task < 4; task++) {
            for (String subject : List.of("trained", "epoch-0002", "initial")) {
                Files.write(array(task, "energy", subject, "filters"), npy("1, 1, 2", task, -7));
            }
        }
        TilesModel tiles =
                tiles(List.of(task(0, "16", 0), task(1, "16", 1), task(2, "32", 0), task(3, "32", 1)), "filters");
        assertEquals(
                List.of(
                        "initial, widths 16",
                        "epoch-0002, widths 16",
                        "trained, widths 16",
                        "initial, widths 32",
                        "epoch-0002, widths 32",
                        "trained, widths 32"),
                captions(tiles));
        assertEquals(2, tiles.groups().getLast().value(0, 0, 0, 0), "of task 2");
        assertEquals(7, tiles.greatest());
    }

    @Test
    void ofOnePointAllRepeatsAreShown() throws IOException {
        Files.write(array(0, "energy", "trained", "filters"), npy("1, 1, 1", 1));
        Files.write(array(1, "energy", "trained", "filters"), npy("1, 1, 1", 2));
        List<FigureTask> tasks = List.of(new FigureTask(0, Map.of(), 0), new FigureTask(1, Map.of(), 1));
        assertEquals(List.of("seed 0", "seed 1"), captions(tiles(tasks, "filters")));
    }

    @Test
    void anArrayOfAnotherMeasurementIsNamedWithIt() throws IOException {
        Files.write(array(0, "other", "trained", "images"), npy("1, 1, 1", 1));
        assertEquals(
                1, tiles(List.of(task(0, "16", 0)), "other/images").groups().size());
    }

    @Test
    void namesAndLinksDoNotLeadOutOfTheArrays() throws IOException {
        Path secret = folder.resolve("secret.npy");
        Files.write(secret, npy("1, 1, 1", 1));
        Files.createSymbolicLink(array(0, "energy", "trained", "linked"), secret);
        TilesModel tiles = tiles(
                List.of(task(0, "16", 0)),
                "linked",
                "../../../../../secret",
                "../../../../secret",
                folder.resolve("secret").toString());
        assertTrue(tiles.isEmpty());
        assertEquals(1, tiles.notes().size(), tiles.notes().toString());
        assertTrue(tiles.notes().getFirst().contains("would be here"));
    }

    @Test
    void damagedAndOversizedFilesBecomeNotesAndTheRestIsShown() throws IOException {
        Files.write(array(0, "energy", "trained", "good"), npy("1, 1, 1", 1));
        Files.write(array(0, "energy", "trained", "claims"), npy("1000000, 1000000, 1000000", 1));
        Files.write(array(0, "energy", "trained", "overflows"), npy("99999999999999999999, 1, 1", 1));
        Files.write(array(0, "energy", "trained", "cut"), java.util.Arrays.copyOf(npy("1, 1, 1", 1), 20));
        Files.writeString(array(0, "energy", "trained", "pickled"), "cos\nsystem");
        try (RandomAccessFile sparse =
                new RandomAccessFile(array(0, "energy", "trained", "large").toFile(), "rw")) {
            sparse.write(npy("1, 1, 1", 1));
            sparse.setLength((1L << 24) + 1);
        }
        TilesModel tiles = tiles(List.of(task(0, "16", 0)), "good", "claims", "overflows", "cut", "pickled", "large");
        assertEquals(1, tiles.groups().size(), "the good one");
        String where = Path.of("tasks", "0000", "arrays", "energy", "trained").toString();
        assertEquals(5, tiles.notes().size());
        assertTrue(
                tiles.notes().stream().allMatch(note -> note.startsWith(where)),
                tiles.notes().toString());
        assertEquals(
                4,
                tiles.notes().stream()
                        .filter(note -> note.endsWith("is not an array of numbers"))
                        .count());
        assertTrue(tiles.notes().getLast().endsWith("is too large to be shown: more than 16 MiB"));
    }

    @Test
    void everyKindOfFigureIsStoredAsSvgAndCsv() throws IOException {
        RunDirectory directory = new RunDirectory(folder);
        List<ViewSpec> views = Stream.of(ViewKind.values())
                .map(kind -> new ViewSpec(kind, kind.text(), "energy", List.of("filters"), false))
                .toList();
        FigureFiles.write(directory, FigureFiles.figures(directory, views, ResultTable.empty(List.of()), List.of()));
        try (Stream<Path> files = Files.list(directory.figures())) {
            assertEquals(2 * ViewKind.values().length, files.count());
        }
    }
}

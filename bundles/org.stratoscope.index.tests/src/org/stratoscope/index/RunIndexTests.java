package org.stratoscope.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.Journal;
import org.stratoscope.engine.directory.JournalEntry;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunState;

/** Claims: the index tells what the folders hold, whatever happened to its file and whoever else uses it. */
class RunIndexTests {

    @TempDir
    Path folder;

    private Path runs;
    private Path file;
    private RunIndex index;

    @BeforeEach
    void writeRuns() throws Exception {
        runs = folder.resolve("runs");
        file = folder.resolve("index/runs.sqlite");
        WrittenRuns.write(runs.resolve("a"), "Alpha", RunState.SUCCEEDED, "2026-01-01T00:00:00Z", "8", 0.5);
        WrittenRuns.write(runs.resolve("b"), "Beta one", RunState.FAILED, "2026-02-01T00:00:00Z", "20", 0.7);
        WrittenRuns.write(runs.resolve("deep/c"), "Gamma", RunState.RUNNING, "2026-03-01T00:00:00Z", "20,110", 0.95);
        WrittenRuns.write(folder.resolve("runs2/d"), "Other", RunState.SUCCEEDED, "2026-04-01T00:00:00Z", "3", 0.2);
        index = RunIndex.open(file);
        index.refresh(List.of(runs));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void runsAreListedWithTheirStateTheNewestFirst() throws Exception {
        List<IndexedRun> found = index.runs(RunQuery.below(runs));
        assertEquals(List.of("c", "b", "a"), names(found));
        IndexedRun running = found.getFirst();
        assertEquals(runs.resolve("deep/c"), running.folder());
        assertEquals("running", running.state());
        assertEquals(0, running.progress());
        assertEquals("", running.ended());
        IndexedRun failed = found.get(1);
        assertEquals("failed", failed.state());
        assertEquals(1, failed.progress());
        assertEquals("2026-02-01T00:00:00Z", failed.started());
        assertEquals("2026-12-31T00:00:00Z", failed.ended());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "subject.network.depth >= 20; c b",
                "depth < 20; a",
                "depth = 110; c",
                "depth = 20; c b",
                "depth != 20; c a",
                "depth = 8.0; a",
                "not depth = 20; a",
                "state = failed; b",
                "state = failed or state=running; c b",
                "depth>=20 and not (state = failed); c",
                "accuracy > 0.6; c b",
                "acc/accuracy <= 0.5; a",
                "accuracy.max > 0.99; c",
                "title ~ ALPH; a",
                "title = 'Beta one'; b",
                "title = \"Beta one\"; b",
                "started >= 2026-02; c b",
                "progress < 1; c",
                "tasks = 1; c b a",
                "axes exists; c",
                "axes = subject.network.depth; c",
                "ended exists; b a",
                "depth > 'abc'; ",
                "probe.folder ~ hara; c b a",
                "folder ~ deep; c",
            })
    void filtersChooseRuns(String filter, String expected) throws Exception {
        List<IndexedRun> found = index.runs(RunQuery.below(runs).where(RunFilter.parse(filter)));
        assertEquals(expected == null ? List.of() : List.of(expected.split(" ")), names(found), filter);
    }

    @Test
    void textsOfAUserAreNeverPartOfTheSql() throws Exception {
        String hostile = "x' OR 1=1; DROP TABLE run; --";
        RunFilter value = new RunFilter.Comparison("title", RunFilter.Operator.EQUAL, hostile);
        assertEquals(List.of(), index.runs(RunQuery.below(runs).where(value)));
        RunFilter name = new RunFilter.Comparison(hostile, RunFilter.Operator.EQUAL, "1");
        assertThrows(
                InvalidInputException.class,
                () -> index.runs(RunQuery.below(runs).where(name)));
        assertThrows(
                InvalidInputException.class,
                () -> index.runs(RunQuery.below(runs).sortedBy(hostile, false)));
        assertThrows(
                InvalidInputException.class,
                () -> index.runs(RunQuery.below(runs).with(List.of(hostile))));
        assertThrows(InvalidInputException.class, () -> index.groups(RunQuery.below(runs), hostile));
        RunQuery query = RunQuery.below(runs).with(List.of("probe.folder"));
        List<IndexedRun> found = index.runs(query);
        assertEquals(3, found.size());
        assertEquals(
                List.of("/data/O'Hara; DROP TABLE run"),
                found.getFirst().values().get("probe.folder"));
    }

    @Test
    void runsAreSortedByAValueAndThoseWithoutOneComeLast() throws Exception {
        assertEquals(
                List.of("a", "b", "c"), names(index.runs(RunQuery.below(runs).sortedBy("accuracy", false))));
        assertEquals(
                List.of("c", "b", "a"), names(index.runs(RunQuery.below(runs).sortedBy("accuracy", true))));
        assertEquals(
                List.of("a", "b", "c"), names(index.runs(RunQuery.below(runs).sortedBy("title", false))));
        assertEquals(
                "c",
                names(index.runs(RunQuery.below(runs).sortedBy("axes", true))).getFirst());
        assertEquals(
                List.of("c"),
                names(index.runs(RunQuery.below(runs).sortedBy("accuracy", true).first(1))));
    }

    @Test
    void columnsAreExactNumbersOrTexts() throws Exception {
        IndexedRun run = index.runs(RunQuery.below(runs).with(List.of("depth", "accuracy", "subject.network", "axes")))
                .getFirst();
        assertEquals(List.of(20L, 110L), run.values().get("depth"));
        assertEquals(List.of((0.95 - 0.05 + (0.95 + 0.05)) / 2), run.values().get("accuracy"));
        assertEquals(List.of("net"), run.values().get("subject.network"));
    }

    @Test
    void groupsCountRunsAndAverageColumns() throws Exception {
        List<RunGroup> groups = index.groups(RunQuery.below(runs).with(List.of("accuracy")), "depth");
        assertEquals(
                List.of(8L, 20L, 110L), groups.stream().map(RunGroup::value).toList());
        assertEquals(List.of(1L, 2L, 1L), groups.stream().map(RunGroup::runs).toList());
        assertEquals((0.7 + 0.95) / 2, groups.get(1).means().get("accuracy"), 1e-12);
        assertEquals(List.of("failed", "running", "succeeded"), values(index.groups(RunQuery.below(runs), "state")));
        assertEquals(List.of("subject.network.depth", ""), values(index.groups(RunQuery.below(runs), "axes")));
    }

    private static List<Object> values(List<RunGroup> groups) {
        return groups.stream().map(RunGroup::value).toList();
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws Exception {
        // The run that goes on is looked at every time, as its engine may have died.
        assertEquals(1, index.refresh(List.of(runs)));
        RunDirectory running = new RunDirectory(runs.resolve("deep/c"));
        try (Journal journal = Journal.open(running.journal())) {
            journal.append(new JournalEntry.Closed("2026-12-31T00:00:00Z", RunState.CANCELLED));
        }
        assertEquals(1, index.refresh(List.of(runs)));
        assertEquals("cancelled", index.runs(RunQuery.below(runs)).getFirst().state());
        assertEquals(0, index.refresh(List.of(runs)));
        Files.delete(runs.resolve("a/journal.jsonl"));
        assertEquals(1, index.refresh(List.of(runs)));
        assertEquals(List.of("c", "b"), names(index.runs(RunQuery.below(runs))));
        assertEquals(2, index.groups(RunQuery.below(runs), "depth").size());
    }

    @Test
    void otherFoldersAreLeftAlone() throws Exception {
        index.refresh(List.of(folder.resolve("runs2")));
        assertEquals(List.of("d"), names(index.runs(RunQuery.below(folder.resolve("runs2")))));
        assertEquals(3, index.runs(RunQuery.below(runs)).size());
        assertEquals(4, index.runs(RunQuery.below(folder)).size());
        assertEquals(List.of("a"), names(index.runs(RunQuery.below(runs.resolve("a")))));
        assertEquals(1, index.refresh(List.of(folder)), "all others are known already");
    }

    @Test
    void aLostIndexIsMadeAnew() throws Exception {
        index.close();
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        index = RunIndex.open(file);
        assertEquals(List.of(), index.runs(RunQuery.below(runs)));
        assertEquals(3, index.refresh(List.of(runs)));
        assertEquals(3, index.runs(RunQuery.below(runs)).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 100})
    void aFileThatIsNoDatabaseIsSetAside(int start) throws Exception {
        index.close();
        WrittenRuns.damage(file, start, 4096);
        index = RunIndex.open(file);
        index.refresh(List.of(runs));
        assertEquals(3, index.runs(RunQuery.below(runs)).size());
        assertTrue(Files.exists(file.resolveSibling("runs.sqlite.damaged")));
    }

    @Test
    void damageThatShowsLateIsMendedToo() throws Exception {
        index.close();
        // The first page, with the names of the tables, stays whole.
        WrittenRuns.damage(file, 4096, 1 << 20);
        index = RunIndex.open(file);
        assertEquals(3, index.runs(RunQuery.below(runs)).size());
        RunFilter deep = RunFilter.parse("depth = 110");
        assertEquals(1, index.runs(RunQuery.below(runs).where(deep)).size());
        assertTrue(Files.exists(file.resolveSibling("runs.sqlite.damaged")));
    }

    @Test
    void aDatabaseOfAnotherFormIsSetAside() throws Exception {
        index.close();
        byte[] bytes = Files.readAllBytes(file);
        // The number of the form, user_version, stands at byte 60.
        bytes[63] = 99;
        Files.write(file, bytes);
        index = RunIndex.open(file);
        assertEquals(3, index.refresh(List.of(runs)));
    }

    @Test
    void severalWritersDoNotHarmEachOther() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(() -> {
                try (RunIndex own = RunIndex.open(folder.resolve("shared/runs.sqlite"))) {
                    for (int round = 0; round < 10; round++) {
                        Files.writeString(runs.resolve("a/journal.jsonl"), "\n", StandardOpenOption.APPEND);
                        own.refresh(List.of(runs));
                        assertEquals(3, own.runs(RunQuery.below(runs)).size());
                        assertEquals(
                                3, own.groups(RunQuery.below(runs), "depth").size());
                    }
                    RunFilter deep = RunFilter.parse("depth = 20");
                    return own.runs(RunQuery.below(runs).where(deep)).size();
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                assertEquals(2, writer.get());
            }
        }
        assertFalse(Files.exists(folder.resolve("shared/runs.sqlite.damaged")));
    }

    @Test
    void whatNoRunHasIsRefusedWithWhatThereIs() throws Exception {
        RunQuery query = RunQuery.below(runs).where(RunFilter.parse("dept = 3"));
        InvalidInputException nothing = assertThrows(InvalidInputException.class, () -> index.runs(query));
        assertEquals("No run has a value 'dept'; there are subject.network.depth.", nothing.getMessage());
    }

    @Test
    void theDatabaseLibraryIsNoTemporaryFile() {
        Path library = Path.of(System.getProperty("org.sqlite.lib.path"));
        assertEquals("sqlite", library.getFileName().toString());
    }

    private static List<String> names(List<IndexedRun> found) {
        return found.stream().map(run -> run.folder().getFileName().toString()).toList();
    }
}

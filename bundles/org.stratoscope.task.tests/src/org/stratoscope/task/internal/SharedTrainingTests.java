package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.TrainerComponent;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.task.cache.CacheContents;
import org.stratoscope.task.cache.TaskCache;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.spec.MeasurementSpec;
import org.stratoscope.task.spec.Stage;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** A training is done once and shared by all tasks that need the same bits, and by no other. */
class SharedTrainingTests {

    private static final AtomicInteger TRAININGS = new AtomicInteger();

    @TempDir
    private Path folder;

    private int tasks;
    private Map<String, String> environment = Map.of("libtorch", "2.7.1");

    record Settings(
            @Parameter(title = "Rate", description = "A rate.", defaultValue = "1")
            double rate,

            @Parameter(title = "File", description = "A file.")
            Optional<Path> file) {}

    /** Counts how often it is asked to train. */
    static final class Counted implements TrainerComponent<Settings> {
        @Override
        public ComponentInfo info() {
            return new ComponentInfo("counted", "Counted", "Counted.");
        }

        @Override
        public Class<Settings> parameters() {
            return Settings.class;
        }

        @Override
        public Network train(Settings parameters, Network start, Dataset training, Context context)
                throws StratoscopeException {
            return train(parameters, start, training, context, TrainingSession.none());
        }

        @Override
        public Network train(
                Settings parameters, Network start, Dataset training, Context context, TrainingSession session)
                throws StratoscopeException {
            TRAININGS.incrementAndGet();
            context.monitor().report("loss", 1, Double.NaN);
            context.monitor().note("The training was noted.");
            return new MeasureTaskTests.Counting()
                    .train(new MeasureTaskTests.Nothing(), start, training, context, session);
        }
    }

    /** Keeps what it is told. */
    private static final class Listening implements Monitor {
        private final List<String> told = new ArrayList<>();

        @Override
        public void begin(String activity, long total) {
            // not looked at
        }

        @Override
        public void worked(long amount) {
            // not looked at
        }

        @Override
        public void report(String series, double step, double value) {
            told.add(series + " " + step + " " + value);
        }

        @Override
        public void note(String sentence) {
            told.add(sentence);
        }

        @Override
        public void checkCancelled() {
            // never
        }
    }

    @BeforeEach
    void forget() {
        TRAININGS.set(0);
    }

    @Test
    void theSecondTaskTakesTheWeightsAndTheWordsOfTheFirst() throws Exception {
        Listening first = new Listening();
        Listening second = new Listening();
        List<ResultRow> trained = run(1, Map.of(), Stage.THROUGHOUT, first);
        List<ResultRow> taken = run(1, Map.of(), Stage.THROUGHOUT, second);
        assertEquals(1, TRAININGS.get());
        assertEquals(trained, taken);
        assertTrue(trained.size() > 4, "snapshots are among the rows");
        assertEquals(List.of("loss 1.0 NaN", "The training was noted."), first.told);
        assertEquals(first.told, second.told);
        assertEquals(names(0), names(1));
    }

    @Test
    void anotherMeasurementDoesNotTrainAgain() throws Exception {
        run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        run(1, Map.of(), Stage.BOTH, Monitor.silent());
        assertEquals(1, TRAININGS.get());
    }

    @Test
    void whateverCanChangeABitTrainsAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "1");
        run(1, Map.of("file", file.toString()), Stage.TRAINED, Monitor.silent());
        run(2, Map.of("file", file.toString()), Stage.TRAINED, Monitor.silent());
        assertEquals(2, TRAININGS.get(), "another seed");
        run(1, Map.of("file", file.toString(), "rate", "2"), Stage.TRAINED, Monitor.silent());
        assertEquals(3, TRAININGS.get(), "another parameter");
        Files.writeString(file, "22");
        run(1, Map.of("file", file.toString()), Stage.TRAINED, Monitor.silent());
        assertEquals(4, TRAININGS.get(), "other data");
        environment = Map.of("libtorch", "2.7.2");
        run(1, Map.of("file", file.toString()), Stage.TRAINED, Monitor.silent());
        assertEquals(5, TRAININGS.get(), "another library");
        run(1, Map.of("file", file.toString(), "rate", "1"), Stage.TRAINED, Monitor.silent());
        assertEquals(5, TRAININGS.get(), "a default that is written out changes nothing");
    }

    @Test
    void aDamagedEntryIsComputedAgain() throws Exception {
        List<ResultRow> trained = run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        try (Stream<Path> files = Files.walk(cache().folder().resolve("entries"))) {
            Path weights = files.filter(file -> file.endsWith("trained.safetensors"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(weights);
            bytes[bytes.length - 1] ^= 1;
            Files.write(weights, bytes);
        }
        assertEquals(trained, run(1, Map.of(), Stage.TRAINED, Monitor.silent()));
        assertEquals(2, TRAININGS.get());
        run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        assertEquals(2, TRAININGS.get(), "it was kept again");
    }

    @Test
    void tasksAtTheSameTimeTrainOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<ResultRow>>> rows = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                rows.add(threads.submit(() -> run(1, Map.of(), Stage.TRAINED, Monitor.silent())));
            }
            assertEquals(rows.get(0).get(), rows.get(1).get());
        }
        assertEquals(1, TRAININGS.get());
    }

    @Test
    void aCacheThatCannotBeWrittenCostsNothing() throws Exception {
        Files.writeString(cache().folder(), "a file where the folder should be");
        run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        assertEquals(2, TRAININGS.get());
    }

    @Test
    void cleaningLeavesNothing() throws Exception {
        run(1, Map.of(), Stage.TRAINED, Monitor.silent());
        run(2, Map.of(), Stage.TRAINED, Monitor.silent());
        CacheContents contents = new CacheContents(cache());
        CacheContents.Size size = contents.size();
        assertEquals(2, size.entries());
        assertEquals(1, contents.shrink(size.bytes() - 1).entries());
        run(2, Map.of(), Stage.TRAINED, Monitor.silent());
        assertEquals(2, TRAININGS.get(), "the one that was used last stays");
        contents.clear();
        assertEquals(0, contents.size().entries());
    }

    private TaskCache cache() {
        return new TaskCache(folder.resolve("cache"));
    }

    private List<String> names(int task) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("task" + task).resolve("weights"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<ResultRow> run(long seed, Map<String, String> trainer, Stage stage, Monitor monitor)
            throws StratoscopeException, IOException {
        Work.Measure work = new Work.Measure(
                text("small"),
                Optional.of(new ComponentText("counted", trainer)),
                Optional.of(text("images")),
                Optional.empty(),
                text("images"),
                Map.of(),
                List.of(new MeasurementSpec("probing", text("probing"), Optional.empty(), Optional.empty(), stage)));
        TaskSpec task = new TaskSpec(0, seed, 0, 1, "float32", Map.of(), work, false);
        List<Component<?>> components = List.of(
                new MeasureTaskTests.Images(),
                new MeasureTaskTests.Small(),
                new Counted(),
                new MeasureTaskTests.Probing());
        Path own;
        synchronized (this) {
            own = Files.createDirectory(folder.resolve("task" + tasks++));
        }
        Sharing sharing = new Sharing(Optional.of(cache()), environment);
        return new MeasureTask(task, work, own, () -> components, monitor, new HashingInputLog(), sharing)
                .execute()
                .rows();
    }

    private static ComponentText text(String id) {
        return new ComponentText(id, Map.of());
    }
}

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.index.IndexedRun;
import org.stratoscope.index.RunFilter;
import org.stratoscope.index.RunIndex;
import org.stratoscope.index.RunQuery;
import org.stratoscope.index.internal.Database;
import org.stratoscope.index.internal.RunWriter;

/**
 * Times filtering, sorting and grouping in the index of runs: 100,000 generated runs with 150 parameters each, of which a
 * third are texts, and five statistics. A query counts the runs that fit and reads a page of 1000 of them, as a table on a
 * screen does. Median and slowest of 15 after three for warming up, and the median of the time the processor worked on it.
 * After a build, from the root of the checkout:
 *
 * <pre>
 * java --enable-native-access=ALL-UNNAMED -cp "CLASSES:JARS" -XX:ActiveProcessorCount=2 releng/benchmarks/Runs.java FILE [RUNS]
 * </pre>
 *
 * CLASSES are the folders target/classes of the bundles org.stratoscope.index, engine, task, model and api; JARS are
 * sqlite-jdbc, gson and slf4j-api. FILE is the index to write; it is kept for the next time.
 */
final class Runs {

    private static final int PARAMETERS = 150;
    private static final int PAGE = 1000;
    private static final int REPEATS = 15;
    private static final int WARM_UP = 3;
    private static final Path ROOT = Path.of("/generated");
    private static final String[] WORDS = {"relu", "gelu", "tanh", "cosine", "constant", "sgd", "adam", "resnet"};

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        if (!Files.exists(file)) {
            long start = System.nanoTime();
            generate(file, count);
            System.out.printf(Locale.ROOT, "written in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%.0f MB%n", Files.size(file) / 1e6);
        try (RunIndex index = RunIndex.open(file)) {
            RunQuery all = RunQuery.below(ROOT).first(PAGE);
            query(index, "filter, every tenth fits", where(all, "part0.p000 >= 0.9"));
            query(index, "filter, half fit", where(all, "part0.p000 >= 0.5"));
            query(index, "filter by two and a text", where(all, "p000 >= 0.5 and p010 < 50 and part4.p002 = relu"));
            query(index, "filter by state or text", where(all, "state = failed or part4.p002 ~ elu"));
            query(index, "sort by a number", all.sortedBy("part0.p003", true));
            query(index, "sort by a text", all.sortedBy("part4.p005", false));
            query(index, "sort by title", all.sortedBy("title", false));
            query(index, "filter and sort by a statistic", where(all, "p000 >= 0.5").sortedBy("accuracy", true));
            query(index, "newest 1000 with six columns", all.with(List.of("p000", "p001", "p002", "p003", "accuracy", "loss")));
            group(index, "group by a text", all, "part4.p002");
            group(index, "group by a whole number", all, "p001");
            group(index, "group, mean of a statistic", all.with(List.of("accuracy")), "part4.p002");
            group(index, "filter and group", where(all, "p000 >= 0.5").with(List.of("accuracy")), "p001");
        }
    }

    private static RunQuery where(RunQuery query, String filter) throws Exception {
        return query.where(RunFilter.parse(filter));
    }

    private static void query(RunIndex index, String name, RunQuery query) throws Exception {
        time(name, () -> {
            long count = index.count(query);
            index.runs(query);
            return count;
        });
    }

    private static void group(RunIndex index, String name, RunQuery query, String by) throws Exception {
        time(name, () -> (long) index.groups(query, by).size());
    }

    private static void time(String name, Callable<Long> work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] wall = new double[REPEATS];
        double[] busy = new double[REPEATS];
        long found = 0;
        for (int i = -WARM_UP; i < REPEATS; i++) {
            long start = System.nanoTime();
            long startBusy = threads.getCurrentThreadCpuTime();
            found = work.call();
            if (i >= 0) {
                wall[i] = (System.nanoTime() - start) / 1e6;
                busy[i] = (threads.getCurrentThreadCpuTime() - startBusy) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(busy);
        System.out.printf(
                Locale.ROOT,
                "%-34s %7d found  median %6.1f ms  slowest %6.1f ms  processor %6.1f ms%n",
                name,
                found,
                wall[REPEATS / 2],
                wall[REPEATS - 1],
                busy[REPEATS / 2]);
    }

    private static void generate(Path file, int count) throws Exception {
        RandomStream random = RandomStream.of(1);
        try (Connection connection = Database.open(file)) {
            connection.setAutoCommit(false);
            try (RunWriter writer = new RunWriter(connection)) {
                for (int run = 0; run < count; run++) {
                    writer.put(run(run, random), "generated");
                    if (run % 2000 == 0) {
                        connection.commit();
                    }
                }
                connection.commit();
            }
        }
    }

    private static IndexedRun run(int number, RandomStream random) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < PARAMETERS; i++) {
            Object value = switch (i % 3) {
                case 0 -> random.nextDouble();
                case 1 -> (long) random.nextInt(100);
                default -> WORDS[random.nextInt(WORDS.length)];
            };
            values.put(String.format(Locale.ROOT, "part%d.p%03d", i % 3 == 2 ? 4 : 0, i), List.of(value));
        }
        for (String statistic : List.of("acc/accuracy", "acc/error", "acc/loss", "own/gamma", "own/fit")) {
            values.put(statistic, List.of(random.nextDouble()));
        }
        String state = random.nextInt(10) == 0 ? "failed" : "succeeded";
        String started = String.format(Locale.ROOT, "2026-%02d-%02dT00:00:00Z", 1 + number % 12, 1 + number % 28);
        return new IndexedRun(
                ROOT.resolve(String.format(Locale.ROOT, "sweep-%03d/run-%06d", number / 1000, number)),
                "run " + number, state, 1, 12, started, started, values);
    }
}

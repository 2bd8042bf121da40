package org.stratoscope.workbench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** The runs whose engine lives in this workbench. Safe for any thread; listeners are called on the thread of the run. */
public final class LiveRuns {

    /** The family of the jobs that execute runs, from their planning to the last file. */
    public static final Object FAMILY = new Object();

    private static final LiveRuns INSTANCE = new LiveRuns();
    private static final long PATIENCE_MS = 5_000;

    private record Live(Job job, long order) {}

    private final Map<Path, Live> runs = new ConcurrentHashMap<>();
    private final List<Consumer<RunSnapshot>> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean leaving;

    private LiveRuns() {}

    /** The runs of this workbench. */
    public static LiveRuns instance() {
        return INSTANCE;
    }

    /** Whether the run in the folder goes on here. */
    public boolean isLive(Path folder) {
        return runs.containsKey(folder);
    }

    /** How many runs go on here. */
    public int count() {
        return runs.size();
    }

    /** The folders of the runs that go on here. */
    public List<Path> folders() {
        return List.copyOf(runs.keySet());
    }

    /** The folder of the run that was started last and still goes on. */
    public Optional<Path> newest() {
        return runs.entrySet().stream()
                .max(Comparator.comparingLong(entry -> entry.getValue().order()))
                .map(Map.Entry::getKey);
    }

    /** Asks the run in the folder to stop, whichever program executes it; it takes up to a second. */
    public void cancel(Path folder) {
        Live live = runs.get(folder);
        if (live != null) {
            live.job().cancel();
            return;
        }
        Background.run(
                "Cancel run",
                () -> Files.writeString(new RunDirectory(folder).cancelRequest(), ""),
                done -> {},
                failure -> Failures.show("Cancel run", failure));
    }

    /** Lets all runs go on without this workbench: each is handed to an engine of its own. */
    public void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Stops all runs, unless they are left, and waits for them a little. */
    public void end() {
        List<Live> all = List.copyOf(runs.values());
        if (!leaving) {
            all.forEach(live -> live.job().cancel());
        }
        try {
            for (Live live : all) {
                live.job().join(PATIENCE_MS, null);
            }
        } catch (InterruptedException | OperationCanceledException e) {
            // The workbench closes in any case, and whoever opens the run finds it interrupted.
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the listener of every change of every run. */
    public void addListener(Consumer<RunSnapshot> listener) {
        listeners.add(listener);
    }

    /** Tells the listener no more. */
    public void removeListener(Consumer<RunSnapshot> listener) {
        listeners.remove(listener);
    }

    void began(Path folder, Job job) {
        runs.put(folder, new Live(job, System.nanoTime()));
    }

    void changed(RunSnapshot snapshot) {
        listeners.forEach(listener -> listener.accept(snapshot));
    }

    void ended(Path folder) {
        runs.remove(folder);
    }
}

package org.stratoscope.index.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.index.IndexedRun;

/** Brings the database up to date with run directories. */
public final class IndexRefresh {

    /** So many runs are read before they are written together, so that no other process waits for a disk. */
    private static final int BATCH = 200;

    private record Known(long id, String stamp, String state) {}

    private record Read(IndexedRun run, String stamp) {}

    private final Connection connection;

    /** Works with a connection in auto-commit mode. */
    public IndexRefresh(Connection connection) {
        this.connection = connection;
    }

    /** See {@link org.stratoscope.index.RunIndex#refresh}. */
    public int refresh(List<Path> roots) throws SQLException, IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path root : roots) {
            found.putAll(RunScan.below(root));
        }
        Map<String, Known> known = known(roots);
        int changed = 0;
        List<Read> batch = new ArrayList<>();
        for (Map.Entry<String, String> entry : found.entrySet()) {
            Known before = known.remove(entry.getKey());
            if (before != null && before.stamp().equals(entry.getValue()) && isSettled(before.state())) {
                continue;
            }
            Optional<IndexedRun> run = read(Path.of(entry.getKey()));
            if (run.isPresent()) {
                batch.add(new Read(run.get(), entry.getValue()));
                changed++;
            } else if (before != null) {
                known.put(entry.getKey(), before);
            }
            if (batch.size() >= BATCH) {
                write(batch, List.of());
                batch.clear();
            }
        }
        write(batch, known.values());
        return changed + known.size();
    }

    /** Whether the state of a run cannot change without its files; an engine may die at any time. */
    private static boolean isSettled(String state) {
        return !state.equals(text(RunState.RUNNING));
    }

    private Map<String, Known> known(List<Path> roots) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        SqlText sql = new SqlText(new KnownNames(connection))
                .add("SELECT run.folder, run.id, run.stamp, run.state FROM run WHERE ")
                .below(roots);
        try (PreparedStatement statement = sql.bind(connection.prepareStatement(sql.text()));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(rows.getString(1), new Known(rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
        return known;
    }

    private static Optional<IndexedRun> read(Path folder) {
        try {
            RunSnapshot snapshot = RunReader.read(folder);
            int tasks = snapshot.tasks().size();
            return Optional.of(new IndexedRun(
                    snapshot.folder(),
                    snapshot.title(),
                    text(snapshot.state()),
                    tasks == 0 ? 0 : snapshot.endedTasks() / (double) tasks,
                    tasks,
                    snapshot.started().toString(),
                    snapshot.ended().map(Instant::toString).orElse(""),
                    RunValues.of(new RunDirectory(folder))));
        } catch (UnreadableFileException e) {
            // A run whose journal is damaged, or that was just deleted, cannot be listed.
            return Optional.empty();
        }
    }

    private static String text(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void write(List<Read> runs, Iterable<Known> gone) throws SQLException {
        if (runs.isEmpty() && !gone.iterator().hasNext()) {
            return;
        }
        connection.setAutoCommit(false);
        try (RunWriter writer = new RunWriter(connection)) {
            for (Read read : runs) {
                writer.put(read.run(), read.stamp());
            }
            for (Known run : gone) {
                writer.remove(run.id());
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

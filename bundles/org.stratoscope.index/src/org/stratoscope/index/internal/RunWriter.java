package org.stratoscope.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.index.IndexedRun;

/** Writes runs into the database, inside of a transaction of the caller. */
public final class RunWriter implements AutoCloseable {

    private final PreparedStatement putRun;
    private final PreparedStatement findRun;
    private final PreparedStatement clear;
    private final PreparedStatement putName;
    private final PreparedStatement findName;
    private final PreparedStatement putValue;
    private final PreparedStatement drop;
    private final Map<String, Long> names = new HashMap<>();

    /** Prepares writing by a connection. */
    public RunWriter(Connection connection) throws SQLException {
        putRun = connection.prepareStatement(
                "INSERT INTO run(folder, title, state, progress, tasks, started, ended, stamp) VALUES(?,?,?,?,?,?,?,?)"
                        + " ON CONFLICT(folder) DO UPDATE SET title=excluded.title, state=excluded.state,"
                        + " progress=excluded.progress, tasks=excluded.tasks, started=excluded.started,"
                        + " ended=excluded.ended, stamp=excluded.stamp");
        findRun = connection.prepareStatement("SELECT id FROM run WHERE folder = ?");
        clear = connection.prepareStatement("DELETE FROM value WHERE name IN (SELECT id FROM name) AND run = ?");
        putName = connection.prepareStatement("INSERT OR IGNORE INTO name(text) VALUES(?)");
        findName = connection.prepareStatement("SELECT id FROM name WHERE text = ?");
        putValue = connection.prepareStatement("INSERT INTO value(name, run, position, value) VALUES(?,?,?,?)");
        drop = connection.prepareStatement("DELETE FROM run WHERE id = ?");
    }

    /** Writes a run in place of what was known of its folder. */
    public void put(IndexedRun run, String stamp) throws SQLException {
        String folder = run.folder().toString();
        long known = id(findRun, folder);
        if (known >= 0) {
            clear.setLong(1, known);
            clear.executeUpdate();
        }
        putRun.setString(1, folder);
        putRun.setString(2, run.title());
        putRun.setString(3, run.state());
        putRun.setDouble(4, run.progress());
        putRun.setLong(5, run.tasks());
        putRun.setString(6, run.started());
        putRun.setString(7, run.ended());
        putRun.setString(8, stamp);
        putRun.executeUpdate();
        long id = known >= 0 ? known : id(findRun, folder);
        for (Map.Entry<String, List<Object>> entry : run.values().entrySet()) {
            long name = name(entry.getKey());
            for (int position = 0; position < entry.getValue().size(); position++) {
                putValue.setLong(1, name);
                putValue.setLong(2, id);
                putValue.setInt(3, position);
                putValue.setObject(4, entry.getValue().get(position));
                putValue.addBatch();
            }
        }
        putValue.executeBatch();
    }

    /** Forgets a run whose folder is gone. */
    public void remove(long id) throws SQLException {
        clear.setLong(1, id);
        clear.executeUpdate();
        drop.setLong(1, id);
        drop.executeUpdate();
    }

    private long name(String text) throws SQLException {
        Long known = names.get(text);
        if (known != null) {
            return known;
        }
        putName.setString(1, text);
        putName.executeUpdate();
        long id = id(findName, text);
        names.put(text, id);
        return id;
    }

    private static long id(PreparedStatement query, String text) throws SQLException {
        query.setString(1, text);
        try (ResultSet found = query.executeQuery()) {
            return found.next() ? found.getLong(1) : -1;
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(putRun, findRun, clear, putName, findName, putValue, drop)) {
            statement.close();
        }
    }
}

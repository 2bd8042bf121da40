package org.stratoscope.index.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.index.IndexedRun;
import org.stratoscope.index.RunGroup;
import org.stratoscope.index.RunPage;
import org.stratoscope.index.RunQuery;

/** Answers queries from the database. */
public final class Queries {

    /** From so many runs on, a column is read in one go instead of run by run. */
    private static final int MANY = 2000;

    private static final String COLUMNS =
            "SELECT run.id, run.folder, run.title, run.state, run.progress, run.tasks," + " run.started, run.ended";

    private final Connection connection;
    private final KnownNames names;

    /** Reads the names that are known at present. */
    public Queries(Connection connection) throws SQLException {
        this.connection = connection;
        this.names = new KnownNames(connection);
    }

    /** The first runs that fit, in the order that was asked for. */
    public RunPage page(RunQuery query) throws SQLException, InvalidInputException {
        long total = fit(query);
        List<Long> ids = new ArrayList<>();
        List<IndexedRun> runs = new ArrayList<>();
        boolean byValue = query.sort().isPresent()
                && !KnownNames.FIELDS.contains(query.sort().get());
        if (byValue) {
            sorted(query, ids, runs);
        }
        long left = Math.min(query.limit().orElse(Integer.MAX_VALUE), total) - runs.size();
        if (left > 0) {
            SqlText sql = new SqlText(names).add(COLUMNS).add(" FROM run WHERE run.id IN (SELECT id FROM fit)");
            if (byValue) {
                sql.add(
                        " AND run.id NOT IN (SELECT run FROM value WHERE name = ?)",
                        names.id(query.sort().get()));
            }
            sql.add(order(query, byValue)).add(" LIMIT ?", left);
            read(sql, ids, runs);
        }
        return new RunPage(total, query.columns().isEmpty() ? runs : withColumns(query.columns(), ids, runs));
    }

    /** Puts the numbers of the runs that fit into a temporary table of this connection and answers how many they are. */
    private long fit(RunQuery query) throws SQLException, InvalidInputException {
        SqlText sql = new SqlText(names).add("INSERT INTO fit SELECT run.id FROM run WHERE ");
        sql.below(query.roots()).add(" AND ").condition(query.filter());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE IF NOT EXISTS fit(id INTEGER PRIMARY KEY)");
            statement.execute("DELETE FROM fit");
        }
        try (PreparedStatement statement = sql.bind(connection.prepareStatement(sql.text()))) {
            return statement.executeUpdate();
        }
    }

    /** Sorts pairs of value and number first, as whole rows would make the sorting slow. */
    private void sorted(RunQuery query, List<Long> ids, List<IndexedRun> runs)
            throws SQLException, InvalidInputException {
        SqlText sql = new SqlText(names).add(COLUMNS).add(" FROM (SELECT v.run AS chosen FROM value AS v");
        sql.add(
                " CROSS JOIN fit ON fit.id = v.run WHERE v.name = ? AND v.position = 0",
                names.id(query.sort().orElseThrow()));
        sql.add(" ORDER BY v.value").add(query.descending() ? " DESC" : "").add(", v.run");
        sql.add(" LIMIT ?) CROSS JOIN run ON run.id = chosen", query.limit().orElse(-1));
        read(sql, ids, runs);
    }

    private void read(SqlText sql, List<Long> ids, List<IndexedRun> runs) throws SQLException {
        try (PreparedStatement statement = sql.bind(connection.prepareStatement(sql.text()));
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                ids.add(found.getLong(1));
                runs.add(new IndexedRun(
                        Path.of(found.getString(2)),
                        found.getString(3),
                        found.getString(4),
                        found.getDouble(5),
                        found.getLong(6),
                        found.getString(7),
                        found.getString(8),
                        Map.of()));
            }
        }
    }

    private static String order(RunQuery query, boolean byValue) {
        if (query.sort().isEmpty() || byValue) {
            return " ORDER BY run.started DESC, run.id DESC";
        }
        return " ORDER BY run." + SqlText.field(query.sort().get()) + (query.descending() ? " DESC" : "") + ", run.id";
    }

    private List<IndexedRun> withColumns(List<String> columns, List<Long> ids, List<IndexedRun> runs)
            throws SQLException, InvalidInputException {
        Map<Long, Map<String, List<Object>>> values = new HashMap<>();
        ids.forEach(id -> values.put(id, new LinkedHashMap<>()));
        for (String column : columns) {
            if (!KnownNames.FIELDS.contains(column)) {
                read(column, ids, values);
            }
        }
        List<IndexedRun> complete = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            IndexedRun run = runs.get(i);
            complete.add(new IndexedRun(
                    run.folder(),
                    run.title(),
                    run.state(),
                    run.progress(),
                    run.tasks(),
                    run.started(),
                    run.ended(),
                    values.get(ids.get(i))));
        }
        return complete;
    }

    private void read(String column, List<Long> ids, Map<Long, Map<String, List<Object>>> values)
            throws SQLException, InvalidInputException {
        long name = names.id(column);
        boolean many = ids.size() > MANY;
        String sql = "SELECT run, value FROM value WHERE name = ?" + (many ? "" : " AND run = ?")
                + " ORDER BY run, position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, name);
            for (Long id : many ? List.of(0L) : ids) {
                if (!many) {
                    statement.setLong(2, id);
                }
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        Map<String, List<Object>> run = values.get(found.getLong(1));
                        if (run != null) {
                            run.computeIfAbsent(column, key -> new ArrayList<>(1))
                                    .add(value(found, 2));
                        }
                    }
                }
            }
        }
    }

    /** Whole numbers as {@link Long} whatever their size. */
    private static Object value(ResultSet found, int column) throws SQLException {
        return found.getObject(column) instanceof Integer number ? number.longValue() : found.getObject(column);
    }

    /** The runs that fit, counted by their values of a name, the least value first and those without a value last. */
    public List<RunGroup> groups(RunQuery query, String by) throws SQLException, InvalidInputException {
        long total = fit(query);
        List<RunGroup> groups = new ArrayList<>();
        if (KnownNames.FIELDS.contains(by)) {
            SqlText sql = means(query, "run." + SqlText.field(by), "0");
            read(joined(query, sql.add(" FROM fit CROSS JOIN run ON run.id = fit.id")), query, groups);
            return groups;
        }
        long name = names.id(by);
        // Each run with a value has one at position 0.
        SqlText grouped = means(query, "v.value", "sum(v.position = 0)");
        joined(query, grouped.add(" FROM value AS v CROSS JOIN fit ON fit.id = v.run"));
        if (read(grouped.add(" WHERE v.name = ?", name), query, groups) < total) {
            SqlText others = joined(query, means(query, "''", "0").add(" FROM fit"));
            read(others.add(" WHERE fit.id NOT IN (SELECT run FROM value WHERE name = ?)", name), query, groups);
        }
        return groups;
    }

    private SqlText means(RunQuery query, String chosen, String counted) {
        SqlText sql = new SqlText(names)
                .add("SELECT ")
                .add(chosen)
                .add(" AS chosen, count(*), ")
                .add(counted);
        for (int i = 0; i < query.columns().size(); i++) {
            // Texts have no mean.
            sql.add(", avg(CASE WHEN c" + i + ".value < '' THEN c" + i + ".value END)");
        }
        return sql;
    }

    private SqlText joined(RunQuery query, SqlText sql) throws InvalidInputException {
        for (int i = 0; i < query.columns().size(); i++) {
            String column = "c" + i;
            sql.add(
                    " LEFT JOIN value AS " + column + " ON " + column + ".name = ? AND " + column + ".run = fit.id AND "
                            + column + ".position = 0",
                    names.id(query.columns().get(i)));
        }
        return sql;
    }

    /** Reads groups and answers how many runs with a value they have. */
    private long read(SqlText sql, RunQuery query, List<RunGroup> groups) throws SQLException {
        sql.add(" GROUP BY chosen ORDER BY chosen");
        long runs = 0;
        try (PreparedStatement statement = sql.bind(connection.prepareStatement(sql.text()));
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Map<String, Double> means = new LinkedHashMap<>();
                for (int i = 0; i < query.columns().size(); i++) {
                    double mean = found.getDouble(i + 4);
                    if (!found.wasNull()) {
                        means.put(query.columns().get(i), mean);
                    }
                }
                groups.add(new RunGroup(value(found, 1), found.getLong(2), means));
                runs += found.getLong(3);
            }
        }
        return runs;
    }
}

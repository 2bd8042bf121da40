package org.stratoscope.index.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.index.IndexedRun;
import org.stratoscope.index.RunGroup;
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

    /** How many runs fit. */
    public long count(RunQuery query) throws SQLException, InvalidInputException {
        SqlText sql = new SqlText(names).add("SELECT count(*) FROM run WHERE ");
        sql.below(query.roots()).add(" AND ").condition(query.filter());
        try (PreparedStatement statement = sql.bind(connection.prepareStatement(sql.text()));
                ResultSet found = statement.executeQuery()) {
            return found.getLong(1);
        }
    }

    /** The runs that fit, in the order that was asked for. */
    public List<IndexedRun> runs(RunQuery query) throws SQLException, InvalidInputException {
        List<Long> ids = new ArrayList<>();
        List<IndexedRun> runs = new ArrayList<>();
        boolean byValue = query.sort().isPresent()
                && !KnownNames.FIELDS.contains(query.sort().get());
        if (byValue) {
            sorted(query, ids, runs);
        }
        int left = query.limit().isPresent() ? query.limit().getAsInt() - runs.size() : -1;
        if (left != 0) {
            SqlText sql = new SqlText(names).add(COLUMNS).add(" FROM run WHERE ");
            sql.below(query.roots()).add(" AND ").condition(query.filter());
            if (byValue) {
                sql.add(
                        " AND run.id NOT IN (SELECT run FROM value WHERE name = ?)",
                        names.id(query.sort().get()));
            }
            sql.add(order(query, byValue)).add(" LIMIT ?", left);
            read(sql, ids, runs);
        }
        return query.columns().isEmpty() ? runs : withColumns(query.columns(), ids, runs);
    }

    /** Sorts pairs of value and number first, as whole rows would make the sorting slow. */
    private void sorted(RunQuery query, List<Long> ids, List<IndexedRun> runs)
            throws SQLException, InvalidInputException {
        SqlText sql = new SqlText(names).add(COLUMNS).add(" FROM (SELECT v.run AS chosen FROM value AS v");
        sql.add(
                " CROSS JOIN run ON run.id = v.run WHERE v.name = ? AND v.position = 0 AND ",
                names.id(query.sort().orElseThrow()));
        sql.below(query.roots()).add(" AND ").condition(query.filter());
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
        List<RunGroup> groups = new ArrayList<>();
        if (KnownNames.FIELDS.contains(by)) {
            SqlText sql = new SqlText(names).add("SELECT run." + SqlText.field(by) + " AS chosen, count(*), 0");
            groups(means(query, sql).add(" FROM run"), query, "", List.of(), groups);
            return groups;
        }
        List<Object> name = List.of(names.id(by));
        SqlText grouped = new SqlText(names).add("SELECT v.value AS chosen, count(*), sum(v.position = 0)");
        means(query, grouped).add(" FROM value AS v CROSS JOIN run ON run.id = v.run");
        // Each run with a value has one at position 0.
        if (groups(grouped, query, "v.name = ? AND ", name, groups) == count(query)) {
            return groups;
        }
        SqlText others = new SqlText(names).add("SELECT '' AS chosen, count(*), 0");
        means(query, others).add(" FROM run");
        groups(others, query, "run.id NOT IN (SELECT run FROM value WHERE name = ?) AND ", name, groups);
        return groups;
    }

    private SqlText means(RunQuery query, SqlText sql) {
        for (int i = 0; i < query.columns().size(); i++) {
            // Texts have no mean.
            sql.add(", avg(CASE WHEN c" + i + ".value < '' THEN c" + i + ".value END)");
        }
        return sql;
    }

    private long groups(SqlText sql, RunQuery query, String condition, List<Object> parameters, List<RunGroup> groups)
            throws SQLException, InvalidInputException {
        for (int i = 0; i < query.columns().size(); i++) {
            String column = "c" + i;
            sql.add(
                    " LEFT JOIN value AS " + column + " ON " + column + ".name = ? AND " + column + ".run = run.id AND "
                            + column + ".position = 0",
                    names.id(query.columns().get(i)));
        }
        sql.add(" WHERE ").add(condition, parameters.toArray());
        sql.below(query.roots()).add(" AND ").condition(query.filter());
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

package org.stratoscope.index.internal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.index.RunFilter;

/** SQL with its parameters. Every text of a user is a parameter; only constants of this class are put together. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final KnownNames names;

    SqlText(KnownNames names) {
        this.names = names;
    }

    SqlText add(String constant, Object... values) {
        text.append(constant);
        parameters.addAll(List.of(values));
        return this;
    }

    /** The condition that a run lies at or below one of the folders. */
    SqlText below(List<Path> roots) {
        add("(");
        for (int i = 0; i < roots.size(); i++) {
            String separator = roots.get(i).getFileSystem().getSeparator();
            String folder = roots.get(i).toString();
            String start = folder.endsWith(separator) ? folder : folder + separator;
            String end = start.substring(0, start.length() - 1) + (char) (start.charAt(start.length() - 1) + 1);
            // The plus keeps the index of folders out, which would be slower for what is most of the runs.
            add(i == 0 ? "" : " OR ")
                    .add("+run.folder = ? OR +run.folder >= ? AND +run.folder < ?", folder, start, end);
        }
        return add(roots.isEmpty() ? "0)" : ")");
    }

    SqlText condition(RunFilter filter) throws InvalidInputException {
        switch (filter) {
            case RunFilter.And and -> joined(and.terms(), " AND ", "1");
            case RunFilter.Or or -> joined(or.terms(), " OR ", "0");
            case RunFilter.Not not -> add("NOT (").condition(not.term()).add(")");
            case RunFilter.Exists exists -> exists(exists.name());
            case RunFilter.Comparison comparison -> comparison(comparison);
        }
        return this;
    }

    private void joined(List<RunFilter> terms, String word, String nothing) throws InvalidInputException {
        add("(");
        for (int i = 0; i < terms.size(); i++) {
            add(i == 0 ? "" : word).condition(terms.get(i));
        }
        add(terms.isEmpty() ? nothing + ")" : ")");
    }

    private void exists(String name) throws InvalidInputException {
        if (KnownNames.FIELDS.contains(name)) {
            add("run.").add(field(name)).add(" <> ''");
        } else {
            add("run.id IN (SELECT run FROM value WHERE name = ?)", names.id(name));
        }
    }

    private void comparison(RunFilter.Comparison comparison) throws InvalidInputException {
        if (KnownNames.FIELDS.contains(comparison.name())) {
            compare("run." + field(comparison.name()), comparison);
        } else {
            add("run.id IN (SELECT run FROM value WHERE name = ? AND ", names.id(comparison.name()));
            compare("value", comparison);
            add(")");
        }
    }

    /** The constant that is the name of a column of the table of runs. */
    static String field(String name) {
        return KnownNames.FIELDS.get(KnownNames.FIELDS.indexOf(name));
    }

    private void compare(String column, RunFilter.Comparison comparison) {
        Object value = RunValues.value(comparison.value());
        // To SQLite every text is greater than every number, and '' is the least text.
        String kind = value instanceof String ? " AND " + column + " >= ''" : " AND " + column + " < ''";
        switch (comparison.operator()) {
            case EQUAL -> add(column + " = ?", value);
            case UNEQUAL -> add(column + " <> ?", value);
            case LESS -> add("(" + column + " < ?" + kind + ")", value);
            case AT_MOST -> add("(" + column + " <= ?" + kind + ")", value);
            case GREATER -> add("(" + column + " > ?" + kind + ")", value);
            case AT_LEAST -> add("(" + column + " >= ?" + kind + ")", value);
            case CONTAINS -> add("instr(lower(" + column + "), lower(?)) > 0", comparison.value());
        }
    }

    String text() {
        return text.toString();
    }

    /** Binds the parameters in order. */
    PreparedStatement bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}

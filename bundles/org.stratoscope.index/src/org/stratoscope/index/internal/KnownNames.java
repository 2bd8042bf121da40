package org.stratoscope.index.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stratoscope.api.errors.InvalidInputException;

/** The names of all values in the index, and what people may call them. */
final class KnownNames {

    /** What every run has, as columns of its own table. */
    static final List<String> FIELDS = List.of("folder", "title", "state", "progress", "tasks", "started", "ended");

    private static final int SHOWN_AT_MOST = 8;

    private final Map<String, Long> ids = new TreeMap<>();

    KnownNames(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT text, id FROM name")) {
            while (names.next()) {
                ids.put(names.getString(1), names.getLong(2));
            }
        }
    }

    /**
     * The number of a value that is called so: exactly, by the end of a statistic's name, or by that of a setting's path.
     *
     * @throws InvalidInputException when nothing or more than one thing is called so
     */
    long id(String called) throws InvalidInputException {
        Long exact = ids.get(called);
        if (exact != null) {
            return exact;
        }
        for (String separator : List.of("/", ".")) {
            List<String> fitting = ids.keySet().stream()
                    .filter(name -> name.endsWith(separator + called))
                    .toList();
            if (fitting.size() == 1) {
                return ids.get(fitting.getFirst());
            }
            if (fitting.size() > 1) {
                throw new InvalidInputException(
                        "'" + called + "' may be " + shown(fitting) + "; write one of these names in full.");
            }
        }
        List<String> similar = ids.keySet().stream()
                .filter(name ->
                        name.toLowerCase(java.util.Locale.ROOT).contains(called.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        String known = shown(
                similar.isEmpty()
                        ? Stream.concat(FIELDS.stream(), ids.keySet().stream()).toList()
                        : similar);
        throw new InvalidInputException("No run has a value '" + called + "'; there are " + known + ".");
    }

    private static String shown(List<String> names) {
        String list = String.join(", ", names.stream().limit(SHOWN_AT_MOST).toList());
        return names.size() > SHOWN_AT_MOST ? list + " and " + (names.size() - SHOWN_AT_MOST) + " more" : list;
    }
}

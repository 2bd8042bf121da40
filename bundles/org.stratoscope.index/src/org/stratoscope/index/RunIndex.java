package org.stratoscope.index;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.CacheFolder;
import org.stratoscope.index.internal.Database;
import org.stratoscope.index.internal.IndexRefresh;
import org.stratoscope.index.internal.Queries;

/**
 * The index over the runs below folders, in a database file of the user. Everything in it comes from the folders: when the
 * file is lost or damaged, it is made anew. Several processes may use one file at the same time; an instance is confined
 * to one thread.
 */
public final class RunIndex implements AutoCloseable {

    private final Path file;
    private Connection connection;

    private RunIndex(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** The file in the user's cache folder. */
    public static Path usualFile() {
        return CacheFolder.path().resolve("index").resolve("runs.sqlite");
    }

    /**
     * Opens an index; one that is damaged is renamed to {@code .damaged} and begun anew.
     *
     * @throws ComputationFailedException when the database does not work here
     */
    public static RunIndex open(Path file) throws ComputationFailedException {
        try {
            return new RunIndex(file, Database.open(file));
        } catch (SQLException | IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Brings the index up to date with what lies below the folders; only runs that changed are read.
     *
     * @return how many runs were read or forgotten
     */
    public int refresh(List<Path> roots) throws StratoscopeException {
        List<Path> absolute =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
        return guarded(absolute, () -> new IndexRefresh(connection).refresh(absolute));
    }

    /**
     * The runs that fit, from what the index holds.
     *
     * @throws InvalidInputException when the query names something that no run has
     */
    public List<IndexedRun> runs(RunQuery query) throws StratoscopeException {
        return guarded(query.roots(), () -> new Queries(connection).runs(query));
    }

    /**
     * How many runs fit, whatever the limit of the query.
     *
     * @throws InvalidInputException when the query names something that no run has
     */
    public long count(RunQuery query) throws StratoscopeException {
        return guarded(query.roots(), () -> new Queries(connection).count(query));
    }

    /**
     * The runs that fit, grouped by their values of a name; the columns of the query are averaged.
     *
     * @throws InvalidInputException when the query names something that no run has
     */
    public List<RunGroup> groups(RunQuery query, String by) throws StratoscopeException {
        return guarded(query.roots(), () -> new Queries(connection).groups(query, by));
    }

    private interface Work<T> {
        T run() throws SQLException, IOException, StratoscopeException;
    }

    /** Does the work, and does it once more with a new index when this one turns out to be damaged. */
    private <T> T guarded(List<Path> roots, Work<T> work) throws StratoscopeException {
        try {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!Database.isDamage(e)) {
                    throw e;
                }
                close();
                connection = Database.reopen(file);
                new IndexRefresh(connection).refresh(roots);
                return work.run();
            }
        } catch (SQLException | IOException e) {
            throw failure(file, e);
        }
    }

    private static ComputationFailedException failure(Path file, Exception e) {
        return new ComputationFailedException(
                "The index of runs " + file + " cannot be used (" + e.getMessage()
                        + "); name another folder for it by the environment variable " + CacheFolder.VARIABLE + ".",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What is committed stays, and there is nothing else.
            return;
        }
    }
}

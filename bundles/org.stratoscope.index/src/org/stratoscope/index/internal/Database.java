package org.stratoscope.index.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * The database file: opened, created with its tables, and set aside when it is damaged or of another form. Every process
 * has a connection of its own; SQLite's write-ahead log lets one write while others read.
 */
public final class Database {

    private static final int FORM = 1;
    private static final int BUSY_MILLISECONDS = 30_000;
    private static final int CACHE_KIBIBYTES = 65_536;
    private static final long MAPPED_BYTES = 1L << 30;
    private static final String[] TABLES = {
        "CREATE TABLE run(id INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE, title TEXT NOT NULL, state TEXT NOT NULL,"
                + " progress REAL NOT NULL, tasks INTEGER NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL,"
                + " stamp TEXT NOT NULL)",
        "CREATE INDEX run_started ON run(started)",
        "CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
        // One stretch for each name, in the order of the runs: a column of 100,000 numbers is two megabytes in a row.
        "CREATE TABLE value(name INTEGER, run INTEGER, position INTEGER, value, PRIMARY KEY(name, run, position))"
                + " WITHOUT ROWID"
    };

    private Database() {}

    /** Opens the file, which is created, or set aside and created, where needed. */
    public static synchronized Connection open(Path file) throws SQLException, IOException, ComputationFailedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        NativeLibrary.prepare(file.toAbsolutePath().getParent().resolve("sqlite"));
        // Two processes that find the same damage must not both set the file aside; of threads one is here at a time.
        try (FileChannel channel =
                        FileChannel.open(sibling(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            try {
                return connect(file);
            } catch (SQLException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                setAside(file);
                return connect(file);
            }
        }
    }

    /** Sets a damaged file aside, unless another process has done so, and opens a new one. */
    public static synchronized Connection reopen(Path file)
            throws SQLException, IOException, ComputationFailedException {
        try (FileChannel channel =
                        FileChannel.open(sibling(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (Files.exists(file) && !isSound(file)) {
                setAside(file);
            }
        }
        return open(file);
    }

    /** Whether an error means that the file is no usable database. */
    public static boolean isDamage(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code
                || e instanceof OtherForm;
    }

    private static final class OtherForm extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    private static boolean isSound(Path file) {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet check = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return check.next() && check.getString(1).equals("ok");
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Losing the last transaction when the machine stops is harmless here, and the log keeps the file whole.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            create(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int form;
            try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
                form = found.next() ? found.getInt(1) : 0;
            }
            if (form == FORM) {
                return;
            }
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                if (form != 0 || tables.getInt(1) > 0) {
                    throw new OtherForm();
                }
            }
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + FORM);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void setAside(Path file) throws IOException {
        Files.deleteIfExists(sibling(file, "-wal"));
        Files.deleteIfExists(sibling(file, "-shm"));
        if (Files.exists(file)) {
            Files.move(file, sibling(file, ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path sibling(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}

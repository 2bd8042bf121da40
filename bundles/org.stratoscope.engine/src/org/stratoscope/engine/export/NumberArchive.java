package org.stratoscope.engine.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/**
 * A file in NumPy's format {@code .npz}: one array for each column of the table of results, and every stored array as
 * {@code task/measurement/state/name}. The same run gives the same bytes.
 */
final class NumberArchive {

    private static final int ALIGNMENT = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREFIX = MAGIC.length + Short.BYTES;
    private static final String END = ".npy";

    private final ZipOutputStream zip;

    private NumberArchive(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Writes the archive of a run. */
    static void write(OutputStream stream, ResultTable table, RunDirectory directory, int tasks) throws IOException {
        // Not closed: the stream belongs to the caller.
        ZipOutputStream zip = new ZipOutputStream(stream);
        NumberArchive archive = new NumberArchive(zip);
        archive.columns(table);
        for (int task = 0; task < tasks; task++) {
            archive.arrays(directory.task(task).resolve("arrays"), task);
        }
        zip.finish();
    }

    private void columns(ResultTable table) throws IOException {
        List<ResultRow> rows = table.rows();
        texts("measurement", rows, ResultRow::measurement);
        texts("subject", rows, ResultRow::subject);
        texts("statistic", rows, row -> row.result().statistic());
        numbers(
                "layer",
                rows,
                row -> row.result().layer().map(LayerReference::index).orElse(-1));
        texts(
                "layer_name",
                rows,
                row -> row.result().layer().map(LayerReference::name).orElse(""));
        texts(
                "layer_kind",
                rows,
                row -> row.result().layer().map(LayerReference::kind).orElse(""));
        numbers(
                "depth",
                rows,
                row -> row.result().layer().map(LayerReference::depth).orElse(Double.NaN));
        numbers("index", rows, row -> row.result().index().orElse(-1));
        numbers("value", rows, row -> row.result().value());
        numbers("stderr", rows, row -> row.result().standardError().orElse(Double.NaN));
        numbers("n", rows, row -> row.result().samples());
        for (String axis : table.axes()) {
            texts(axis, rows, row -> row.point().getOrDefault(axis, ""));
        }
        numbers("repeat", rows, ResultRow::repeat);
    }

    private void numbers(String name, List<ResultRow> rows, ToDoubleFunction<ResultRow> number) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(rows.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        rows.forEach(row -> body.putDouble(number.applyAsDouble(row)));
        entry(name, "<f8", rows.size(), body.array());
    }

    private void texts(String name, List<ResultRow> rows, Function<ResultRow, String> text) throws IOException {
        List<int[]> characters =
                rows.stream().map(row -> text.apply(row).codePoints().toArray()).toList();
        int longest =
                Math.max(1, characters.stream().mapToInt(c -> c.length).max().orElse(0));
        ByteBuffer body = ByteBuffer.allocate(Math.multiplyExact(rows.size(), longest * Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < characters.size(); i++) {
            body.position(i * longest * Integer.BYTES);
            for (int character : characters.get(i)) {
                body.putInt(character);
            }
        }
        entry(name, "<U" + longest, rows.size(), body.array());
    }

    private void entry(String name, String type, int length, byte[] body) throws IOException {
        String dictionary = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + length + ",), }";
        int used = PREFIX + dictionary.length() + 1;
        String header = dictionary + " ".repeat((ALIGNMENT - used % ALIGNMENT) % ALIGNMENT) + "\n";
        begin(name);
        zip.write(MAGIC);
        zip.write(header.length() & 0xff);
        zip.write(header.length() >> Byte.SIZE);
        zip.write(header.getBytes(StandardCharsets.ISO_8859_1));
        zip.write(body);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name.replace('\\', '/') + END);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /** Copies the arrays of a task as they are; links are not followed. */
    private void arrays(Path folder, int task) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.getFileName().toString().endsWith(END)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            begin(task + "/" + name.substring(0, name.length() - END.length()));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }
}

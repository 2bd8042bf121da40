package org.stratoscope.task.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;

/** Writes and reads {@code results.csv}: UTF-8, point as decimal mark, every double so that it reads back the same. */
public final class ResultTableFile {

    /** The file's name in a task's folder and in a run directory. */
    public static final String NAME = "results.csv";

    private static final List<String> BEFORE_AXES = List.of(
            "measurement",
            "subject",
            "statistic",
            "layer",
            "layer_name",
            "layer_kind",
            "depth",
            "index",
            "value",
            "stderr",
            "n");
    private static final String AFTER_AXES = "repeat";

    private ResultTableFile() {}

    /** Writes the table atomically. */
    public static void write(Path file, ResultTable table) throws IOException {
        AtomicFiles.write(file, text(table));
    }

    /** The table as CSV text. */
    public static String text(ResultTable table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(BEFORE_AXES);
            header.addAll(table.axes());
            header.add(AFTER_AXES);
            csv.writeRecord(header);
            for (ResultRow row : table.rows()) {
                csv.writeRecord(fields(table.axes(), row));
            }
        }
        return text.toString();
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException when the file is missing or is not a result table
     */
    public static ResultTable read(Path file) throws UnreadableFileException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
            List<CsvRecord> records = csv.stream().toList();
            List<String> header = records.getFirst().getFields();
            List<String> axes = header.subList(BEFORE_AXES.size(), header.size() - 1);
            List<ResultRow> rows = records.stream()
                    .skip(1)
                    .map(record -> row(axes, record.getFields()))
                    .toList();
            return new ResultTable(axes, rows);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (CsvParseException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | java.util.NoSuchElementException e) {
            throw new UnreadableFileException(file, "is not a result table", e);
        }
    }

    private static List<String> fields(List<String> axes, ResultRow row) {
        Result result = row.result();
        List<String> fields = new ArrayList<>();
        fields.add(row.measurement());
        fields.add(row.subject());
        fields.add(result.statistic());
        fields.add(result.layer().map(l -> Integer.toString(l.index())).orElse(""));
        fields.add(result.layer().map(LayerReference::name).orElse(""));
        fields.add(result.layer().map(LayerReference::kind).orElse(""));
        fields.add(result.layer().map(l -> Double.toString(l.depth())).orElse(""));
        fields.add(result.index().isPresent() ? Integer.toString(result.index().getAsInt()) : "");
        fields.add(Double.toString(result.value()));
        OptionalDouble error = result.standardError();
        fields.add(error.isPresent() ? Double.toString(error.getAsDouble()) : "");
        fields.add(Long.toString(result.samples()));
        axes.forEach(axis -> fields.add(row.point().getOrDefault(axis, "")));
        fields.add(Integer.toString(row.repeat()));
        return fields;
    }

    private static ResultRow row(List<String> axes, List<String> fields) {
        Optional<LayerReference> layer = fields.get(3).isEmpty()
                ? Optional.empty()
                : Optional.of(new LayerReference(
                        Integer.parseInt(fields.get(3)),
                        fields.get(4),
                        fields.get(5),
                        Double.parseDouble(fields.get(6))));
        OptionalInt index =
                fields.get(7).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields.get(7)));
        OptionalDouble error =
                fields.get(9).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(fields.get(9)));
        Result result = new Result(
                fields.get(2), layer, index, Double.parseDouble(fields.get(8)), error, Long.parseLong(fields.get(10)));
        Map<String, String> point = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            point.put(axes.get(i), fields.get(BEFORE_AXES.size() + i));
        }
        return new ResultRow(
                fields.get(0), fields.get(1), result, point, Integer.parseInt(fields.get(fields.size() - 1)));
    }
}

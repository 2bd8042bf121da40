package org.stratoscope.engine.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import java.util.TreeSet;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * {@code drift.csv}: a line for each number that differs, row that only one run has, and ingredient that changed. The
 * column {@code what} says which: {@code value}, {@code stderr}, {@code n}, {@code missing}, {@code added}, {@code
 * ingredient}; a line {@code compared} tells how many numbers were compared and between which folders.
 */
public final class DriftTable {

    private static final String COMPARED = "compared";
    private static final String INGREDIENT = "ingredient";
    private static final String MISSING = "missing";
    private static final String ADDED = "added";
    private static final String AXIS = "axis ";
    private static final List<String> COLUMNS = List.of(
            "what",
            "class",
            "name",
            "measurement",
            "subject",
            "statistic",
            "layer_name",
            "index",
            "repeat",
            "occurrence",
            "before",
            "after",
            "absolute",
            "relative",
            "stderr",
            "in_stderr");

    private DriftTable() {}

    static String text(DriftReport report) throws IOException {
        TreeSet<String> axes = new TreeSet<>();
        report.numbers().forEach(number -> axes.addAll(number.place().point().keySet()));
        report.missing().forEach(place -> axes.addAll(place.point().keySet()));
        report.added().forEach(place -> axes.addAll(place.point().keySet()));
        List<String> columns = new ArrayList<>(COLUMNS);
        axes.forEach(axis -> columns.add(AXIS + axis));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            for (Map<String, String> line : lines(report)) {
                csv.writeRecord(columns.stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
            }
        }
        return text.toString();
    }

    private static List<Map<String, String>> lines(DriftReport report) {
        List<Map<String, String>> lines = new ArrayList<>();
        Map<String, String> compared = line(COMPARED, report.verdict().name(), Integer.toString(report.compared()));
        compared.put("before", report.before());
        compared.put("after", report.after());
        lines.add(compared);
        for (Ingredient change : report.ingredients()) {
            Map<String, String> line = line(INGREDIENT, change.kind().name(), change.name());
            change.before().ifPresent(value -> line.put("before", value));
            change.after().ifPresent(value -> line.put("after", value));
            lines.add(line);
        }
        for (NumberDrift number : report.numbers()) {
            Map<String, String> line = line(
                    number.field(), number.driftClass().name(), number.place().text());
            put(line, number.place());
            line.put("before", Double.toString(number.before()));
            line.put("after", Double.toString(number.after()));
            line.put("absolute", Double.toString(number.absolute()));
            line.put("relative", Double.toString(number.relative()));
            number.standardError().ifPresent(error -> line.put("stderr", Double.toString(error)));
            number.inStandardErrors().ifPresent(errors -> line.put("in_stderr", Double.toString(errors)));
            lines.add(line);
        }
        report.missing()
                .forEach(place -> lines.add(put(line(MISSING, DriftClass.DRIFTED.name(), place.text()), place)));
        report.added().forEach(place -> lines.add(put(line(ADDED, DriftClass.DRIFTED.name(), place.text()), place)));
        return lines;
    }

    private static Map<String, String> line(String what, String kind, String name) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("class", kind);
        line.put("name", name);
        return line;
    }

    private static Map<String, String> put(Map<String, String> line, NumberPlace place) {
        line.put("measurement", place.measurement());
        line.put("subject", place.subject());
        line.put("statistic", place.statistic());
        place.layer().ifPresent(layer -> line.put("layer_name", layer));
        place.index().ifPresent(index -> line.put("index", Integer.toString(index)));
        line.put("repeat", Integer.toString(place.repeat()));
        line.put("occurrence", Integer.toString(place.occurrence()));
        place.point().forEach((axis, value) -> line.put(AXIS + axis, value));
        return line;
    }

    /**
     * Reads the report of a replay.
     *
     * @throws UnreadableFileException when there is none or it is damaged
     */
    public static DriftReport read(Path file) throws UnreadableFileException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return report(csv.stream().toList());
        } catch (IOException e) {
            throw new UnreadableFileException(file, "cannot be read (" + e.getMessage() + ")", e);
        } catch (CsvParseException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new UnreadableFileException(file, "is not a drift report", e);
        }
    }

    private static DriftReport report(List<NamedCsvRecord> records) {
        NamedCsvRecord first = records.getFirst();
        if (!first.getField("what").equals(COMPARED)) {
            throw new IllegalArgumentException("the first line does not say what was compared");
        }
        List<NumberDrift> numbers = new ArrayList<>();
        List<NumberPlace> missing = new ArrayList<>();
        List<NumberPlace> added = new ArrayList<>();
        List<Ingredient> ingredients = new ArrayList<>();
        for (NamedCsvRecord line : records.subList(1, records.size())) {
            switch (line.getField("what")) {
                case INGREDIENT -> ingredients.add(ingredient(line));
                case MISSING -> missing.add(place(line));
                case ADDED -> added.add(place(line));
                default -> numbers.add(number(line));
            }
        }
        return new DriftReport(
                first.getField("before"),
                first.getField("after"),
                Integer.parseInt(first.getField("name")),
                numbers,
                missing,
                added,
                ingredients);
    }

    private static Ingredient ingredient(NamedCsvRecord line) {
        return new Ingredient(
                IngredientKind.valueOf(line.getField("class")),
                line.getField("name"),
                filled(line, "before"),
                filled(line, "after"));
    }

    private static NumberDrift number(NamedCsvRecord line) {
        Optional<String> error = filled(line, "stderr");
        return new NumberDrift(
                place(line),
                line.getField("what"),
                Double.parseDouble(line.getField("before")),
                Double.parseDouble(line.getField("after")),
                error.isPresent() ? OptionalDouble.of(Double.parseDouble(error.get())) : OptionalDouble.empty());
    }

    private static NumberPlace place(NamedCsvRecord line) {
        Map<String, String> point = new LinkedHashMap<>();
        line.getFieldsAsMap().forEach((column, value) -> {
            if (column.startsWith(AXIS)) {
                point.put(column.substring(AXIS.length()), value);
            }
        });
        Optional<String> index = filled(line, "index");
        return new NumberPlace(
                line.getField("measurement"),
                line.getField("subject"),
                line.getField("statistic"),
                filled(line, "layer_name"),
                index.isPresent() ? OptionalInt.of(Integer.parseInt(index.get())) : OptionalInt.empty(),
                point,
                Integer.parseInt(line.getField("repeat")),
                Integer.parseInt(line.getField("occurrence")));
    }

    private static Optional<String> filled(NamedCsvRecord line, String column) {
        return Optional.of(line.getField(column)).filter(text -> !text.isEmpty());
    }
}

package org.stratoscope.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** {@code drift.md}: the report for people. */
final class DriftMarkdown {

    private static final int NUMBERS_AT_MOST = 200;

    private final StringBuilder text = new StringBuilder();

    private DriftMarkdown() {}

    static String text(DriftReport report) {
        DriftMarkdown markdown = new DriftMarkdown();
        markdown.line("# Drift report\n");
        String verdict = DriftSentences.verdict(report);
        markdown.line(verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + ". "
                + DriftSentences.cause(report) + "\n");
        markdown.row(List.of("", "folder"));
        markdown.row(List.of("---", "---"));
        markdown.row(List.of("first run", report.before()));
        markdown.row(List.of("replay", report.after()));
        markdown.ingredients(report);
        markdown.statistics(report);
        markdown.numbers(report);
        markdown.places("Rows that the replay lacks", report.missing());
        markdown.places("Rows that only the replay has", report.added());
        return markdown.text.toString();
    }

    private void ingredients(DriftReport report) {
        line("\n## What changed\n");
        if (report.ingredients().isEmpty()) {
            line("Nothing that the two runs name.");
            return;
        }
        row(List.of("ingredient", "name", "first run", "replay"));
        row(List.of("---", "---", "---", "---"));
        for (Ingredient change : report.ingredients()) {
            row(List.of(
                    change.kind().text(),
                    change.name(),
                    change.before().orElse("not named"),
                    change.after().orElse("not named")));
        }
    }

    private void statistics(DriftReport report) {
        if (report.numbers().isEmpty()) {
            return;
        }
        Map<List<String>, List<NumberDrift>> groups = new LinkedHashMap<>();
        for (NumberDrift number : report.numbers()) {
            List<String> group =
                    List.of(number.place().measurement(), number.place().statistic(), number.field());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(number);
        }
        line("\n## What differs, by statistic\n");
        row(List.of(
                "measurement",
                "statistic",
                "column",
                "differ",
                "within standard error",
                "greatest absolute",
                "greatest relative",
                "greatest in standard errors"));
        row(List.of("---", "---", "---", "---:", "---:", "---:", "---:", "---:"));
        groups.forEach((group, numbers) -> {
            List<String> cells = new ArrayList<>(group);
            cells.add(Integer.toString(numbers.size()));
            cells.add(Long.toString(numbers.stream()
                    .filter(number -> number.driftClass() == DriftClass.WITHIN_STANDARD_ERROR)
                    .count()));
            cells.add(number(numbers.stream().mapToDouble(NumberDrift::absolute).max()));
            cells.add(number(numbers.stream().mapToDouble(NumberDrift::relative).max()));
            cells.add(number(numbers.stream()
                    .filter(number -> number.inStandardErrors().isPresent())
                    .mapToDouble(number -> number.inStandardErrors().getAsDouble())
                    .max()));
            row(cells);
        });
    }

    private void numbers(DriftReport report) {
        if (report.numbers().isEmpty()) {
            return;
        }
        line("\n## Numbers\n");
        if (report.numbers().size() > NUMBERS_AT_MOST) {
            line("The first " + NUMBERS_AT_MOST + " of " + report.numbers().size() + "; all are in " + DriftFiles.TABLE
                    + ".\n");
        }
        row(List.of("number", "column", "first run", "replay", "absolute", "relative", "standard errors", "class"));
        row(List.of("---", "---", "---:", "---:", "---:", "---:", "---:", "---"));
        report.numbers().stream()
                .limit(NUMBERS_AT_MOST)
                .forEach(number -> row(List.of(
                        number.place().text(),
                        number.field(),
                        Double.toString(number.before()),
                        Double.toString(number.after()),
                        number(OptionalDouble.of(number.absolute())),
                        number(OptionalDouble.of(number.relative())),
                        number(number.inStandardErrors()),
                        number.driftClass().text())));
    }

    private void places(String title, List<NumberPlace> places) {
        if (places.isEmpty()) {
            return;
        }
        line("\n## " + title + "\n");
        places.stream().limit(NUMBERS_AT_MOST).forEach(place -> line("- " + escaped(place.text())));
        if (places.size() > NUMBERS_AT_MOST) {
            line("- and " + (places.size() - NUMBERS_AT_MOST) + " more, in " + DriftFiles.TABLE);
        }
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "" : String.format(Locale.ROOT, "%.4g", number.getAsDouble());
    }

    private void row(List<String> cells) {
        line("| "
                + String.join(" | ", cells.stream().map(DriftMarkdown::escaped).toList()) + " |");
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

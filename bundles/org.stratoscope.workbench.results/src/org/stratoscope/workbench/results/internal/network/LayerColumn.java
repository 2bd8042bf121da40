package org.stratoscope.workbench.results.internal.network;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stratoscope.task.inspection.NodeRow;

/** A column of the table of layers. */
enum LayerColumn {
    INDEX("#", 36, true, row -> Integer.toString(row.index()), Comparator.comparingInt(NodeRow::index)),
    NAME("Name", 124, false, NodeRow::name, Comparator.comparing(NodeRow::name)),
    KIND("Kind", 134, false, row -> KindColours.words(row.kind()), Comparator.comparing(NodeRow::kind)),
    SHAPE("Shape", 92, false, NodeRow::shape, Comparator.comparingLong(LayerColumn::values)),
    PARAMETERS(
            "Parameters",
            94,
            true,
            row -> row.parameters() == 0 ? "" : Long.toString(row.parameters()),
            Comparator.comparingLong(NodeRow::parameters)),
    FIELD("Receptive field", 124, true, NodeRow::receptiveField, Comparator.comparingLong(LayerColumn::field)),
    STRIDE("Stride", 56, true, NodeRow::stride, Comparator.comparingDouble(LayerColumn::stride)),
    OPERATION("Operation", 186, false, NodeRow::operation, Comparator.comparing(NodeRow::operation)),
    DEPTH(
            "Depth",
            60,
            true,
            row -> String.format(Locale.ROOT, "%.3f", row.depth()),
            Comparator.comparingDouble(NodeRow::depth)),
    INPUTS("Inputs", 70, false, LayerColumn::inputs, Comparator.comparing(LayerColumn::inputs));

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private final String title;
    private final int width;
    private final boolean number;
    private final Function<NodeRow, String> text;
    private final Comparator<NodeRow> order;

    LayerColumn(String title, int width, boolean number, Function<NodeRow, String> text, Comparator<NodeRow> order) {
        this.title = title;
        this.width = width;
        this.number = number;
        this.text = text;
        this.order = order;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    boolean isNumber() {
        return number;
    }

    String text(NodeRow row) {
        return text.apply(row);
    }

    Comparator<NodeRow> order() {
        return order;
    }

    /** Everything a filter looks at. */
    static String searched(NodeRow row) {
        return (row.name() + ' ' + KindColours.words(row.kind()) + ' ' + row.operation() + ' ' + row.shape())
                .toLowerCase(Locale.ROOT);
    }

    private static String inputs(NodeRow row) {
        return row.inputs().stream()
                .map(input -> input < 0 ? "images" : "" + input)
                .collect(Collectors.joining(", "));
    }

    private static long values(NodeRow row) {
        return product(row.shape());
    }

    private static long field(NodeRow row) {
        return row.receptiveField().startsWith("whole") ? Long.MAX_VALUE : product(row.receptiveField());
    }

    private static double stride(NodeRow row) {
        Matcher matcher = NUMBER.matcher(row.stride());
        return matcher.find() ? Double.parseDouble(matcher.group()) : Double.POSITIVE_INFINITY;
    }

    private static long product(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToLong(result -> Long.parseLong(result.group()))
                .reduce(1, (a, b) -> a * b);
    }
}

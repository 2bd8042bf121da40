package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stratoscope.task.results.ResultTable;

/** Builds the heat map of correlations between vectors, in which those that unrelated vectors may have are marked. */
final class SimilarityMap {

    private static final int VECTORS_AT_MOST = 128;

    private final List<VectorEntry> entries;
    private final Set<Integer> lengths = new TreeSet<>();

    private SimilarityMap(List<VectorEntry> entries) {
        this.entries = entries;
    }

    static HeatMapModel build(ViewSpec view, ResultTable table) {
        List<VectorEntry> all = VectorEntry.of(view, table);
        SimilarityMap map = new SimilarityMap(all.subList(0, Math.min(all.size(), VECTORS_AT_MOST)));
        List<String> names = map.entries.stream().map(VectorEntry::name).toList();
        List<List<HeatCell>> cells = map.cells();
        List<String> notes = new ArrayList<>(map.unrelated());
        if (all.size() > VECTORS_AT_MOST) {
            notes.add("the first " + VECTORS_AT_MOST + " of " + all.size() + " vectors are shown");
        }
        String title = view.title().isBlank() ? "Similarity" : view.title();
        return new HeatMapModel(title, "Pearson r", names, names, "", cells, new ColourScale(-1, 1), notes);
    }

    private List<List<HeatCell>> cells() {
        List<List<HeatCell>> cells = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            List<HeatCell> line = new ArrayList<>();
            for (int column = 0; column < entries.size(); column++) {
                line.add(column < row ? cells.get(column).get(row) : cell(entries.get(row), entries.get(column)));
            }
            cells.add(line);
        }
        return cells;
    }

    private HeatCell cell(VectorEntry one, VectorEntry other) {
        if (one.length() != other.length()) {
            return HeatCell.empty("not compared: one has " + one.length() + " components, the other " + other.length());
        }
        Similarity similarity = Similarity.of(one.values(), other.values());
        if (similarity.r().isEmpty()) {
            return HeatCell.empty(
                    similarity.shared() < 2
                            ? "no correlation: fewer than two components in both"
                            : "no correlation: a vector whose components are all equal has none");
        }
        if (one == other) {
            return new HeatCell(1, false, "the same vector");
        }
        lengths.add(similarity.shared());
        boolean unrelated = similarity.isLikeUnrelated();
        return new HeatCell(
                similarity.r().getAsDouble(),
                unrelated,
                unrelated
                        ? "not distinguishable from unrelated profiles: " + range(similarity.shared())
                        : "unrelated profiles: " + range(similarity.shared()));
    }

    private List<String> unrelated() {
        if (lengths.isEmpty()) {
            return List.of();
        }
        String ranges = lengths.stream().map(SimilarityMap::range).collect(Collectors.joining(", "));
        return List.of("unrelated profiles: " + ranges + "; dotted: within two deviations");
    }

    private static String range(int components) {
        return String.format(
                Locale.ROOT,
                "0 \u00b1 %.3f (%d components)",
                Similarity.deviation(components).orElse(Double.NaN),
                components);
    }
}

package org.stratoscope.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a statistic is: its formula and where it comes from, in a few lines. */
public final class StatisticHelp {

    private static final String STABILITY = "Tomasini, Petrini, Cagnetta and Wyart 2022, arXiv 2210.01506";
    private static final String FIRST_LAYERS = "Chowers and Weiss 2023, arXiv 2206.02454";
    private static final String FEATURES = "Beaglehole, Radhakrishnan, Pandit and Belkin 2023, arXiv 2309.00570";
    private static final String SQUARES = " / E |f(x1) \u2212 f(x2)|\u00b2";

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        put("accuracy", "Share of images whose label the network gives.", "");
        put("error", "1 \u2212 accuracy: share of images whose label the network does not give.", "");
        put("D", "Sensitivity to deformations: E |f(\u03c4(x)) \u2212 f(x)|\u00b2" + SQUARES, STABILITY);
        put("G", "Sensitivity to noise of the same size: E |f(x + \u03b7) \u2212 f(x)|\u00b2" + SQUARES, STABILITY);
        put("R", "Relative sensitivity to deformations: D / G", STABILITY);
        put(
                "energy",
                "Energy of the filters w_k along component u_i: sqrt(mean over k of (w_k' u_i)\u00b2)",
                FIRST_LAYERS);
        put("lambda", "Standard deviation of the patches along their principal component u_i.", FIRST_LAYERS);
        put(
                "fit_r",
                "Best correlation of the energies with |1 \u2212 exp(\u2212\u03c4 \u03bb\u00b2)| / \u03bb.",
                FIRST_LAYERS);
        put(
                "fit_tau",
                "The time \u03c4 at which |1 \u2212 exp(\u2212\u03c4 \u03bb\u00b2)| / \u03bb fits the energies best.",
                FIRST_LAYERS);
        put("agop_pearson", "Pearson's correlation of F = W'W with the patch-AGOP G, over all entries.", FEATURES);
        put("agop_cosine", "Cosine between F = W'W and the patch-AGOP G, over all entries.", FEATURES);
        put("init_pearson", "Pearson's correlation of F = W'W before training with F after it.", FEATURES);
        put("init_cosine", "Cosine between F = W'W before training and F after it.", FEATURES);
    }

    private StatisticHelp() {}

    private static void put(String name, String formula, String source) {
        ALL.put(name, source.isEmpty() ? List.of(formula) : List.of(formula, source));
    }

    /** The lines for a statistic, of a variant such as {@code D@median} those of what it is a variant of. */
    public static Optional<String> of(String statistic) {
        return Optional.ofNullable(ALL.get(statistic.split("[@:]", 2)[0]))
                .map(lines -> statistic + ": " + String.join("\n", lines));
    }

    /** The lines for every statistic that the title of an axis names; empty when it names none that is known. */
    public static String ofAxis(String title) {
        String names = title.contains(" (") ? title.substring(0, title.indexOf(" (")) : title;
        return String.join(
                "\n",
                Stream.of(names.split(",\\s*| / "))
                        .flatMap(name -> of(name).stream())
                        .distinct()
                        .toList());
    }
}

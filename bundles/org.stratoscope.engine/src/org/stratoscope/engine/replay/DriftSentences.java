package org.stratoscope.engine.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a drift report says in sentences. */
public final class DriftSentences {

    private static final int BUNDLES_NAMED = 3;

    private DriftSentences() {}

    /** The verdict: identical, within standard error, or drifted, with how many numbers and by how much. */
    public static String verdict(DriftReport report) {
        int differing = report.numbers().size();
        return switch (report.verdict()) {
            case IDENTICAL -> "identical: " + report.compared() + " numbers have the same bits";
            case WITHIN_STANDARD_ERROR ->
                "within standard error: " + differing + " of " + report.compared()
                        + " numbers differ, each by no more than its own standard error, by at most "
                        + report.greatest() + " relative";
            case DRIFTED ->
                "drifted: " + differing + " of " + report.compared() + " numbers differ, by at most "
                        + report.greatest() + " relative, "
                        + report.of(DriftClass.WITHIN_STANDARD_ERROR).size() + " of them within their standard error; "
                        + report.missing().size() + " rows missing, "
                        + report.added().size() + " added";
        };
    }

    /** Which ingredients could be the cause. */
    public static String cause(DriftReport report) {
        List<IngredientKind> kinds =
                report.ingredients().stream().map(Ingredient::kind).distinct().toList();
        String names =
                String.join(", ", kinds.stream().map(IngredientKind::text).toList());
        if (report.identical()) {
            return kinds.isEmpty()
                    ? "Nothing that the two runs name changed."
                    : "What changed without changing a number: " + names + ".";
        }
        if (kinds.isEmpty()) {
            return "Nothing that the two runs name changed; a file of results was altered, or a computation here does"
                    + " not give the same bits twice.";
        }
        return (kinds.size() == 1 ? "The only kind of ingredient that changed: " : "Ingredients that changed: ") + names
                + ".";
    }

    /** One sentence for each change, with the bundles of a new version in one. */
    public static List<String> changes(DriftReport report) {
        List<String> sentences = new ArrayList<>();
        List<Ingredient> bundles = report.ingredients().stream()
                .filter(change -> change.kind() == IngredientKind.BUNDLE)
                .toList();
        boolean shortened = bundles.size() > BUNDLES_NAMED;
        for (Ingredient change : report.ingredients()) {
            if (!shortened || change.kind() != IngredientKind.BUNDLE) {
                sentences.add(change.sentence());
            }
        }
        if (shortened) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%d bundles changed, the first of them: %s",
                    bundles.size(),
                    bundles.getFirst().sentence()));
        }
        return sentences;
    }
}

package org.stratoscope.charts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of views an experiment can name. */
public enum ViewKind {
    /** Statistics of layers against relative depth. */
    LAYERS,
    /** Components of a vector, each series divided by its largest value. */
    SPECTRUM,
    /** Single numbers as bars, before and after training. */
    BARS,
    /** One statistic against another, a point for each network or layer. */
    SCATTER,
    /** Statistics against a swept value, or along the training. */
    SWEEP,
    /** Numbers reported while training, against epochs. */
    TRAINING,
    /** Correlations between vectors as a heat map, against those of unrelated vectors. */
    SIMILARITY,
    /** Components of vectors as a heat map, a row a series. */
    MATRIX,
    /** Arrays that measurements stored, as grids of small images. */
    TILES,
    /** Whatever a component of a plug-in draws. */
    COMPONENT;

    /** The name in documents: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name. */
    public static Optional<ViewKind> of(String text) {
        return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}

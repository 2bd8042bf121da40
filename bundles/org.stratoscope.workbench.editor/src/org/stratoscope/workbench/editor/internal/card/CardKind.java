package org.stratoscope.workbench.editor.internal.card;

import java.util.List;
import java.util.stream.Stream;

/** The cards, in the order of the flow. */
public enum CardKind {
    GENERAL("Experiment", false, "title", "description", "seed", "repeats", "threads", "precision"),
    DATA("Data", false, "subject.trainingData", "probe", "subject.dataTransform"),
    SUBJECT("Subject", true, "subject"),
    PERTURB("Perturb", true, "perturbations"),
    MEASURE("Measure", true, "measurements"),
    SWEEP("Sweep", false, "axes"),
    VIEWS("Views", false, "views");

    private final String title;
    private final boolean follows;
    private final List<String> places;

    CardKind(String title, boolean follows, String... places) {
        this.title = title;
        this.follows = follows;
        this.places = List.of(places);
    }

    /** The title, a word. */
    public String title() {
        return title;
    }

    /** Whether data flows from the card before to this one. */
    boolean follows() {
        return follows;
    }

    /** The card that shows a place of the document. */
    public static CardKind of(String path) {
        return Stream.of(DATA, SUBJECT, PERTURB, MEASURE, SWEEP, VIEWS)
                .filter(kind -> kind.places.stream()
                        .anyMatch(place ->
                                path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "[")))
                .findFirst()
                .orElse(GENERAL);
    }
}

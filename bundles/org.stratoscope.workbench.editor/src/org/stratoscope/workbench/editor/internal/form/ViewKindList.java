package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.View;

/** The views. */
public final class ViewKindList implements ListKind<View> {

    @Override
    public String path() {
        return "views";
    }

    @Override
    public String noun() {
        return "view";
    }

    @Override
    public String nothing() {
        return "No views. Add the figures that a run of this experiment shows.";
    }

    @Override
    public EList<View> items(Experiment experiment) {
        return experiment.getViews();
    }

    @Override
    public String label(View item, int index) {
        String title = item.getTitle();
        return title == null || title.isEmpty() ? "view " + (index + 1) + " (" + item.getKind() + ")" : title;
    }

    @Override
    public List<Addition<View>> additions(FormContext context) {
        return Stream.of(ViewKind.values())
                .map(kind -> new Addition<View>(words(kind), experiment -> {
                    View added = ExperimentFactory.eINSTANCE.createView();
                    added.setKind(kind.text());
                    if (kind != ViewKind.TRAINING) {
                        Labels.of(experiment.getMeasurements()).stream()
                                .findFirst()
                                .ifPresent(added::setMeasurement);
                    }
                    return added;
                }))
                .toList();
    }

    /** The kind in words. */
    static String words(ViewKind kind) {
        return switch (kind) {
            case LAYERS -> "Layers: statistics against depth";
            case SPECTRUM -> "Spectrum: components of a vector";
            case BARS -> "Bars: single numbers";
            case SCATTER -> "Scatter: one statistic against another";
            case SWEEP -> "Sweep: statistics against a swept value";
            case TRAINING -> "Training: curves against epochs";
            case SIMILARITY -> "Similarity: correlations between vectors";
            case MATRIX -> "Matrix: vectors as rows of colours";
            case TILES -> "Tiles: images of stored arrays";
        };
    }

    @Override
    public Form detail(Composite parent, FormContext context, int index) {
        return new ViewForm(parent, context, index);
    }
}

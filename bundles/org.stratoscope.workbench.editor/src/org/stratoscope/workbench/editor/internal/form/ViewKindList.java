package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.form.Scrolling;

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
        String kind = item.getComponent() == null ? item.getKind() : ExperimentPaths.label(item.getComponent());
        return title == null || title.isEmpty() ? "view " + (index + 1) + " (" + kind + ")" : title;
    }

    @Override
    public List<Addition<View>> additions(FormContext context) {
        return Stream.concat(
                        Stream.of(ViewKind.values())
                                .filter(kind -> kind != ViewKind.COMPONENT)
                                .map(kind -> new Addition<View>(words(kind), experiment -> create(kind, experiment))),
                        context.registry().components(ComponentKind.VIEW).stream()
                                .map(component -> new Addition<View>(
                                        component.info().title(), experiment -> create(component, experiment))))
                .toList();
    }

    private static View create(ViewKind kind, Experiment experiment) {
        View added = ExperimentFactory.eINSTANCE.createView();
        added.setKind(kind.text());
        if (kind != ViewKind.TRAINING) {
            Labels.of(experiment.getMeasurements()).stream().findFirst().ifPresent(added::setMeasurement);
        }
        return added;
    }

    /** A new view that an installed component draws. */
    static View create(Component<?> component, Experiment experiment) {
        View added = create(ViewKind.COMPONENT, experiment);
        added.setComponent(ExperimentFactory.eINSTANCE.createComponent());
        added.getComponent().setId(component.info().id());
        return added;
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
            case COMPONENT -> "Component: drawn by a plug-in";
        };
    }

    @Override
    public Form detail(Composite parent, FormContext context, int index) {
        Composite area = Scrolling.area(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        ViewForm view = new ViewForm(area, context, index);
        ComponentForm component = new ComponentForm(area, context, ComponentSlot.view(index));
        return () -> {
            view.refresh();
            component.refresh();
            Labels.at(context.experiment().getViews(), index)
                    .ifPresent(shown -> component.setVisible(
                            ViewKind.COMPONENT.text().equals(shown.getKind()) || shown.getComponent() != null));
        };
    }
}

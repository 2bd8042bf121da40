package org.stratoscope.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.charts.ViewSpec;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.View;

/** The figures an experiment asks for. */
public final class ExperimentViews {

    private ExperimentViews() {}

    /** The views whose kind is known, in document order. */
    public static List<ViewSpec> of(Experiment experiment) {
        List<ViewSpec> views = new ArrayList<>();
        for (View view : experiment.getViews()) {
            ViewKind.of(view.getKind() == null ? "" : view.getKind())
                    .ifPresent(kind -> views.add(new ViewSpec(
                            kind,
                            view.getTitle() == null ? "" : view.getTitle(),
                            view.getMeasurement() == null ? "" : view.getMeasurement(),
                            List.copyOf(view.getStatistics()),
                            view.isLogarithmic(),
                            new ViewSpec.Scatter(
                                    view.getAgainst() == null ? "" : view.getAgainst(),
                                    view.isFit(),
                                    List.copyOf(view.getLaws())),
                            Optional.ofNullable(view.getComponent())
                                    .filter(component -> kind == ViewKind.COMPONENT && component.getId() != null)
                                    .map(ExperimentParts::text))));
        }
        return views;
    }
}

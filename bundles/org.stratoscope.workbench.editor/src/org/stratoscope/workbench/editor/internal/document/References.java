package org.stratoscope.workbench.editor.internal.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.path.SweptPlaces;

/** Keeps what refers to a listed component by its label referring to it while the label changes. */
public final class References {

    private References() {}

    /** Edits a perturbation or measurement and renames what refers to it, where the labels leave no doubt. */
    public static <C extends Component> void relabel(Experiment experiment, C component, Consumer<C> edit) {
        String before = ExperimentPaths.label(component);
        edit.accept(component);
        String after = ExperimentPaths.label(component);
        List<? extends Component> siblings =
                component instanceof Measurement ? experiment.getMeasurements() : experiment.getPerturbations();
        boolean clear = siblings.stream()
                .filter(other -> other != component)
                .map(ExperimentPaths::label)
                .noneMatch(label -> label.equals(before) || label.equals(after));
        if (clear && !before.equals(after)) {
            rename(experiment, component instanceof Measurement, before, after);
        }
    }

    private static void rename(Experiment experiment, boolean measurement, String before, String after) {
        if (measurement) {
            experiment.getViews().forEach(view -> rename(view, before, after));
        } else {
            for (Measurement user : experiment.getMeasurements()) {
                if (before.equals(user.getPerturbation())) {
                    user.setPerturbation(after);
                }
            }
        }
        String list = measurement ? "measurements." : "perturbations.";
        for (Axis axis : experiment.getAxes()) {
            if (axis.getPath() != null) {
                axis.setPath(SweptPlaces.of(axis.getPath()).paths().stream()
                        .map(path -> renamed(path, list + before, list + after))
                        .collect(Collectors.joining("; ")));
            }
        }
    }

    private static String renamed(String path, String before, String after) {
        return (path + ".").startsWith(before + ".") ? after + path.substring(before.length()) : path;
    }

    private static void rename(View view, String before, String after) {
        if (before.equals(view.getMeasurement())) {
            view.setMeasurement(after);
        }
        view.getStatistics().replaceAll(statistic -> statisticOf(statistic, before, after));
        if (view.getAgainst() != null) {
            view.setAgainst(statisticOf(view.getAgainst(), before, after));
        }
    }

    /** A statistic of another measurement than the view's own is written MEASUREMENT/STATISTIC. */
    private static String statisticOf(String statistic, String before, String after) {
        return statistic.startsWith(before + "/") ? after + statistic.substring(before.length()) : statistic;
    }
}

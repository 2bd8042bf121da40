package org.stratoscope.engine.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.path.ExperimentPaths;

/** Everything in an experiment that numbers depend on, by the paths that {@code --set} and axes use. */
public final class ExperimentSettings {

    private static final String AXIS = "axis ";

    private final Map<String, String> settings = new LinkedHashMap<>();

    private ExperimentSettings() {}

    /**
     * The settings in document order: seed, repeats, threads, precision, ids and parameters of components, and the values
     * of each axis under {@code axis PATH}.
     */
    public static Map<String, String> of(Experiment experiment) {
        ExperimentSettings all = new ExperimentSettings();
        all.settings.put("seed", Long.toString(experiment.getSeed()));
        all.settings.put("repeats", Integer.toString(experiment.getRepeats()));
        all.settings.put("threads", Integer.toString(experiment.getThreads()));
        all.settings.put("precision", experiment.getPrecision().getLiteral());
        Subject subject = experiment.getSubject();
        if (subject != null) {
            all.add("subject.network", subject.getNetwork());
            all.add("subject.trainer", subject.getTrainer());
            all.add("subject.trainingData", subject.getTrainingData());
            all.add("subject.dataTransform", subject.getDataTransform());
        }
        all.add("probe", experiment.getProbe());
        all.addAll("perturbations", experiment.getPerturbations());
        all.addAll("measurements", experiment.getMeasurements());
        for (Axis axis : experiment.getAxes()) {
            all.settings.put(AXIS + axis.getPath(), String.join(" | ", axis.getValues()));
        }
        return all.settings;
    }

    private void addAll(String list, List<? extends Component> components) {
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            String label = ExperimentPaths.label(component);
            // Two of one name cannot be told apart by a path, but their settings count all the same.
            String path = list + "." + (settings.containsKey(list + "." + label) ? label + "#" + (i + 1) : label);
            add(path, component);
            if (component instanceof Measurement measurement) {
                settings.put(path + ".stage", measurement.getStage().getLiteral());
                if (measurement.getPerturbation() != null) {
                    settings.put(path + ".perturbation", measurement.getPerturbation());
                }
                add(path + ".transform", measurement.getTransform());
            }
        }
    }

    private void add(String path, Component component) {
        if (component == null || component.getId() == null) {
            return;
        }
        settings.put(path, component.getId());
        for (Parameter parameter : component.getParameters()) {
            settings.put(path + "." + parameter.getName(), parameter.getValue() == null ? "" : parameter.getValue());
        }
    }
}

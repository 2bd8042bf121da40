package org.stratoscope.model.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.path.ExperimentPaths;

/** Checks that the parts are there, are complete and can be told apart. */
final class PartChecks {

    private final ProblemList problems;
    private final Set<String> names = new HashSet<>();

    PartChecks(ProblemList problems) {
        this.problems = problems;
    }

    void check(Experiment experiment) {
        problems.addIf(
                experiment.getRepeats() < 1,
                "repeats",
                "Repeats is " + experiment.getRepeats() + "; give a number of at least 1.");
        problems.addIf(
                experiment.getSamples() < 0,
                "samples",
                "Samples is " + experiment.getSamples()
                        + "; give 0 for all combinations of the axes' values or a number of points to draw.");
        problems.addIf(
                experiment.getThreads() < 0,
                "threads",
                "Threads is " + experiment.getThreads() + "; give 0 for all of the machine's or a number above it.");
        checkSubject(experiment.getSubject());
        checkOptional("probe", experiment.getProbe());
        checkList("perturbations", experiment.getPerturbations());
        checkList("measurements", experiment.getMeasurements());
        for (int i = 0; i < experiment.getMeasurements().size(); i++) {
            checkOptional(
                    "measurements[" + i + "].transform",
                    experiment.getMeasurements().get(i).getTransform());
        }
        for (int i = 0; i < experiment.getViews().size(); i++) {
            checkOptional(
                    "views[" + i + "].component", experiment.getViews().get(i).getComponent());
        }
    }

    private void checkSubject(Subject subject) {
        if (subject == null) {
            problems.add("subject", "The experiment has no subject; choose a network to measure.");
            return;
        }
        if (subject.getNetwork() == null) {
            problems.add("subject.network", "The subject has no network; choose one.");
        }
        checkOptional("subject.network", subject.getNetwork());
        checkOptional("subject.trainer", subject.getTrainer());
        checkOptional("subject.trainingData", subject.getTrainingData());
        checkOptional("subject.dataTransform", subject.getDataTransform());
        problems.addIf(
                subject.getTrainer() != null && subject.getTrainingData() == null,
                "subject.trainingData",
                "The subject has a trainer but no training data; choose a data set or remove the trainer.");
    }

    private void checkList(String list, List<? extends Component> components) {
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            String path = list + "[" + i + "]";
            checkOptional(path, component);
            String label = ExperimentPaths.label(component);
            // A name that is doubled was reported with the component already.
            boolean named = !ProblemList.missing(component.getName());
            problems.addIf(
                    !label.isBlank() && !labels.add(label) && !named,
                    path + ".name",
                    "Several " + list + " are called '" + label + "'; give each a name of its own.");
        }
    }

    private void checkOptional(String path, Component component) {
        if (component == null) {
            return;
        }
        problems.addIf(
                ProblemList.missing(component.getId()), path + ".id", "No component is chosen here; choose one.");
        String name = component.getName();
        problems.addIf(
                !ProblemList.missing(name) && !names.add(name),
                path + ".name",
                "The name '" + name + "' is used more than once; change one of them.");
        checkParameters(path, component.getParameters());
    }

    private void checkParameters(String path, List<Parameter> parameters) {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).getName();
            String place = path + ".parameters[" + i + "].name";
            if (ProblemList.missing(name)) {
                problems.add(place, "A parameter has no name; name it or remove it.");
            } else {
                problems.addIf(!met.add(name), place, "The parameter '" + name + "' is given twice; keep one of them.");
            }
        }
    }
}

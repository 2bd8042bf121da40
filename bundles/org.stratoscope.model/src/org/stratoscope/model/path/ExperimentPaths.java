package org.stratoscope.model.path;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;

/**
 * Reads and sets single values of an experiment by a path, as in the command line's {@code --set PATH=VALUE} and the axes
 * of a sweep.
 *
 * <ul>
 *   <li>{@code seed}, {@code repeats}, {@code samples}, {@code threads}, {@code precision}, {@code title}, {@code description};
 *   <li>a component's id: {@code subject.network}, {@code subject.trainer}, {@code subject.trainingData},
 *       {@code subject.dataTransform}, {@code probe}, {@code perturbations.NAME}, {@code measurements.NAME}, {@code
 *       measurements.NAME.transform}; written with a colon, as
 *       in {@code vgg:depth=11,batchNormalization=true}, the value replaces the parameters too, without one they stay;
 *   <li>a parameter of one of these: {@code subject.network.depth}, {@code perturbations.NAME.displacement};
 *   <li>{@code measurements.NAME.perturbation} and {@code measurements.NAME.stage}.
 * </ul>
 *
 * <p>NAME is what {@link #label} answers, where only one of the list has it.
 */
public final class ExperimentPaths {

    private ExperimentPaths() {}

    /**
     * Sets the value at a path. A parameter that is not there yet is added, and so are a trainer, training data, a probe
     * and a network that are not there yet when their id is set. A perturbation or measurement without a name whose id is
     * replaced gets its old id as its name, so that what refers to it still does.
     *
     * @throws InvalidInputException when there is nothing at the path, saying what there is, or the value does not fit;
     *     the experiment is unchanged then
     */
    public static void set(Experiment experiment, String path, String value) throws InvalidInputException {
        new PathResolver(experiment, path).resolve().set(path, value);
    }

    /** Answers the value at a path as text; nothing when it is not set or there is nothing at the path. */
    public static Optional<String> get(Experiment experiment, String path) {
        try {
            return new PathResolver(experiment, path).resolve().get();
        } catch (InvalidInputException nothingThere) {
            return Optional.empty();
        }
    }

    /**
     * Checks that {@link #set} would take the path.
     *
     * @throws InvalidInputException when there is nothing at the path, saying what there is
     */
    public static void check(Experiment experiment, String path) throws InvalidInputException {
        new PathResolver(experiment, path).resolve();
    }

    /** Answers the component whose id the path leads to, or one of whose parameters; nothing where there is none. */
    public static Optional<Component> component(Experiment experiment, String path) {
        try {
            return switch (new PathResolver(experiment, path).resolve()) {
                case PathTarget.Identifier identifier -> identifier.component();
                case PathTarget.Setting setting -> Optional.of(setting.component());
                case PathTarget.Field field -> Optional.empty();
            };
        } catch (InvalidInputException nothingThere) {
            return Optional.empty();
        }
    }

    /** Answers an independent copy of the experiment, to set values in. */
    public static Experiment copy(Experiment experiment) {
        return EcoreUtil.copy(experiment);
    }

    /** Answers the name of the component, or its id where it has none; empty where it has neither. */
    public static String label(Component component) {
        String name = component.getName();
        String label = name == null || name.isEmpty() ? component.getId() : name;
        return label == null ? "" : label;
    }

    /** Answers the component with the label; nothing when none or more than one has it. */
    public static <C extends Component> Optional<C> find(List<C> components, String label) {
        List<C> found = components.stream()
                .filter(component -> !label.isEmpty() && label(component).equals(label))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}

package org.stratoscope.model.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Subject;

/** Finds what one path of one experiment leads to. */
final class PathResolver {

    /** What can be set of the experiment itself; the format is the product's own affair. */
    private static final List<EAttribute> FIELDS = List.of(
            ExperimentPackage.Literals.EXPERIMENT__SEED,
            ExperimentPackage.Literals.EXPERIMENT__REPEATS,
            ExperimentPackage.Literals.EXPERIMENT__SAMPLES,
            ExperimentPackage.Literals.EXPERIMENT__THREADS,
            ExperimentPackage.Literals.EXPERIMENT__PRECISION,
            ExperimentPackage.Literals.EXPERIMENT__TITLE,
            ExperimentPackage.Literals.EXPERIMENT__DESCRIPTION);

    private static final List<EAttribute> MEASUREMENT_FIELDS = List.of(
            ExperimentPackage.Literals.MEASUREMENT__PERTURBATION, ExperimentPackage.Literals.MEASUREMENT__STAGE);

    private static final List<EReference> PARTS = List.of(
            ExperimentPackage.Literals.EXPERIMENT__SUBJECT,
            ExperimentPackage.Literals.EXPERIMENT__PROBE,
            ExperimentPackage.Literals.EXPERIMENT__PERTURBATIONS,
            ExperimentPackage.Literals.EXPERIMENT__MEASUREMENTS);

    private final Experiment experiment;
    private final String path;

    PathResolver(Experiment experiment, String path) {
        this.experiment = experiment;
        this.path = path;
    }

    PathTarget resolve() throws InvalidInputException {
        String first = head(path);
        Optional<String> rest = tail(path);
        Optional<EAttribute> field = named(FIELDS, first);
        if (field.isPresent()) {
            return fieldOf(experiment, field.get(), rest);
        }
        return switch (first) {
            case "subject" -> inSubject(rest);
            case "probe" ->
                component(
                        Optional.ofNullable(experiment.getProbe()),
                        () -> experiment,
                        ExperimentPackage.Literals.EXPERIMENT__PROBE,
                        rest);
            case "perturbations" ->
                inList(experiment.getPerturbations(), ExperimentPackage.Literals.EXPERIMENT__PERTURBATIONS, rest);
            case "measurements" ->
                inList(experiment.getMeasurements(), ExperimentPackage.Literals.EXPERIMENT__MEASUREMENTS, rest);
            default -> {
                List<EStructuralFeature> all = new ArrayList<>(FIELDS);
                all.addAll(PARTS);
                throw unknown("an experiment has", names(all));
            }
        };
    }

    private PathTarget inSubject(Optional<String> rest) throws InvalidInputException {
        List<EReference> parts = ExperimentPackage.Literals.SUBJECT.getEReferences();
        Optional<EReference> part = rest.flatMap(names -> named(parts, head(names)));
        if (part.isEmpty()) {
            throw unknown("a subject has", names(parts));
        }
        Optional<Component> existing =
                Optional.ofNullable(experiment.getSubject()).map(subject -> (Component) subject.eGet(part.get()));
        return component(existing, this::subject, part.get(), rest.flatMap(PathResolver::tail));
    }

    private Subject subject() {
        if (experiment.getSubject() == null) {
            experiment.setSubject(ExperimentFactory.eINSTANCE.createSubject());
        }
        return experiment.getSubject();
    }

    private PathTarget inList(List<? extends Component> components, EReference reference, Optional<String> rest)
            throws InvalidInputException {
        // A label may hold dots, so the longest label that starts the rest is meant.
        Optional<String> label = rest.flatMap(names -> components.stream()
                .map(ExperimentPaths::label)
                .filter(candidate -> !candidate.isEmpty() && (names + ".").startsWith(candidate + "."))
                .max(Comparator.comparingInt(String::length)));
        if (label.isEmpty()) {
            throw unknown(
                    "the " + reference.getName() + " are",
                    components.stream().map(ExperimentPaths::label).toList());
        }
        Component component = ExperimentPaths.find(components, label.get())
                .map(Component.class::cast)
                .orElseThrow(() -> new InvalidInputException(path + " is ambiguous, as several " + reference.getName()
                        + " are called '" + label.get() + "'; give each a name of its own."));
        String after = rest.orElseThrow().substring(label.get().length());
        return component(
                Optional.of(component),
                () -> experiment,
                reference,
                after.isEmpty() ? Optional.empty() : Optional.of(after.substring(1)));
    }

    private PathTarget component(
            Optional<Component> existing, Supplier<EObject> owner, EReference reference, Optional<String> rest)
            throws InvalidInputException {
        if (rest.isEmpty()) {
            return new PathTarget.Identifier(existing, owner, reference);
        }
        String name = rest.get();
        if (existing.isEmpty()) {
            String place = path.substring(0, path.length() - name.length() - 1);
            throw new InvalidInputException(
                    path + " cannot be set, as there is no " + place + " yet; set " + place + " to an id first.");
        }
        Component component = existing.get();
        if (component instanceof Measurement measurement
                && head(name).equals(ExperimentPackage.Literals.MEASUREMENT__TRANSFORM.getName())) {
            return component(
                    Optional.ofNullable(measurement.getTransform()),
                    () -> measurement,
                    ExperimentPackage.Literals.MEASUREMENT__TRANSFORM,
                    tail(name));
        }
        Optional<EAttribute> field =
                component instanceof Measurement ? named(MEASUREMENT_FIELDS, head(name)) : Optional.empty();
        if (field.isPresent()) {
            return fieldOf(component, field.get(), tail(name));
        }
        List<String> present =
                component.getParameters().stream().map(Parameter::getName).toList();
        if (!present.contains(name) && (name.isEmpty() || name.contains("."))) {
            throw unknown("a path ends with the name of one parameter, and so far there are", present);
        }
        return new PathTarget.Setting(component, name);
    }

    private PathTarget fieldOf(EObject owner, EAttribute attribute, Optional<String> rest)
            throws InvalidInputException {
        if (rest.isPresent()) {
            throw new InvalidInputException(path + " leads nowhere, as " + attribute.getName()
                    + " has no parts; end the path at " + attribute.getName() + ".");
        }
        return new PathTarget.Field(owner, attribute);
    }

    private InvalidInputException unknown(String what, List<String> names) {
        String list = names.isEmpty() ? "none" : String.join(", ", names);
        return new InvalidInputException(
                "There is nothing at the path '" + path + "'; " + what + ": " + list + "; correct the path.");
    }

    private static <F extends EStructuralFeature> Optional<F> named(List<F> features, String name) {
        return features.stream()
                .filter(feature -> feature.getName().equals(name))
                .findFirst();
    }

    private static List<String> names(List<? extends EStructuralFeature> features) {
        return features.stream().map(EStructuralFeature::getName).toList();
    }

    private static String head(String names) {
        int dot = names.indexOf('.');
        return dot < 0 ? names : names.substring(0, dot);
    }

    private static Optional<String> tail(String names) {
        int dot = names.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(names.substring(dot + 1));
    }
}

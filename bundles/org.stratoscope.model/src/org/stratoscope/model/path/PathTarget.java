package org.stratoscope.model.path;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.internal.codec.ValueTexts;

/** Stands for the place in an experiment that a path leads to. */
sealed interface PathTarget {

    /** Answers the value as text, or nothing when it is not set. */
    Optional<String> get();

    /** Sets the value; the path is for the error sentence. */
    void set(String path, String value) throws InvalidInputException;

    /** A field of the document itself. */
    record Field(EObject owner, EAttribute attribute) implements PathTarget {
        @Override
        public Optional<String> get() {
            Object value = owner.eGet(attribute);
            return Optional.ofNullable(value).map(v -> EcoreUtil.convertToString(attribute.getEAttributeType(), v));
        }

        @Override
        public void set(String path, String value) throws InvalidInputException {
            EDataType type = attribute.getEAttributeType();
            Object parsed = ValueTexts.parse(type, value)
                    .orElseThrow(() -> new InvalidInputException(
                            path + " cannot be '" + value + "'; give " + ValueTexts.expected(type) + "."));
            owner.eSet(attribute, parsed);
        }
    }

    /** A parameter of a component. */
    record Setting(Component component, String name) implements PathTarget {
        @Override
        public Optional<String> get() {
            return existing().map(Parameter::getValue);
        }

        @Override
        public void set(String path, String value) {
            Parameter parameter = existing().orElseGet(() -> {
                Parameter added = ExperimentFactory.eINSTANCE.createParameter();
                added.setName(name);
                component.getParameters().add(added);
                return added;
            });
            parameter.setValue(value);
        }

        private Optional<Parameter> existing() {
            return component.getParameters().stream()
                    .filter(parameter -> name.equals(parameter.getName()))
                    .findFirst();
        }
    }

    /**
     * The id of a component.
     *
     * @param component the component, where it exists
     * @param owner answers what holds the component, adding it to the experiment where it is missing
     * @param reference where the owner holds it
     */
    record Identifier(Optional<Component> component, Supplier<EObject> owner, EReference reference)
            implements PathTarget {
        @Override
        public Optional<String> get() {
            return component.map(Component::getId);
        }

        @Override
        public void set(String path, String value) throws InvalidInputException {
            if (value.isBlank()) {
                throw new InvalidInputException(path + " cannot be empty; give the id of a component.");
            }
            ComponentText specification = ComponentText.parse(value);
            component.ifPresent(this::keepLabel);
            Component target = component.orElseGet(this::add);
            target.setId(specification.id());
            if (value.contains(":")) {
                replaceParameters(target, specification.values());
            }
        }

        private static void replaceParameters(Component target, Map<String, String> values) {
            target.getParameters().clear();
            values.forEach((name, text) -> {
                Parameter added = ExperimentFactory.eINSTANCE.createParameter();
                added.setName(name);
                added.setValue(text);
                target.getParameters().add(added);
            });
        }

        /** What refers to a listed component by its old id goes on meaning the same place in the list. */
        private void keepLabel(Component listed) {
            if (reference.isMany()
                    && (listed.getName() == null || listed.getName().isEmpty())) {
                listed.setName(listed.getId());
            }
        }

        private Component add() {
            Component added = ExperimentFactory.eINSTANCE.createComponent();
            owner.get().eSet(reference, added);
            return added;
        }
    }
}

package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.Optional;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.path.ExperimentPaths;

/** Labels of listed components. */
final class Labels {

    private Labels() {}

    /** The labels of the components, in order. */
    static List<String> of(List<? extends Component> components) {
        return components.stream().map(ExperimentPaths::label).toList();
    }

    /** A name that makes the label of a new component unique; null when its id is enough. */
    static String freeName(String id, List<? extends Component> components) {
        List<String> taken = of(components);
        if (!taken.contains(id)) {
            return null;
        }
        int number = 2;
        while (taken.contains(id + " " + number)) {
            number++;
        }
        return id + " " + number;
    }

    /** Gives a component that is to be added another name where its label is taken. */
    static void makeUnique(Component component, List<?> others) {
        List<Component> components = others.stream()
                .filter(Component.class::isInstance)
                .map(Component.class::cast)
                .toList();
        String label = ExperimentPaths.label(component);
        if (of(components).contains(label)) {
            // A copy of "name 2" is "name 3", not "name 2 2".
            component.setName(freeName(label.replaceFirst(" \\d+$", ""), components));
        }
    }

    /** The component at the index, while there is one. */
    static <C> Optional<C> at(List<? extends C> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}

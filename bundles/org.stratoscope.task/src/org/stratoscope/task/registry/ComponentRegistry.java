package org.stratoscope.task.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.errors.InvalidInputException;

/** The components that are installed, as an OSGi service. Safe for use by any thread. */
public interface ComponentRegistry {

    /** All components, sorted by kind and id. */
    List<Component<?>> components();

    /** The components of a kind, sorted by id. */
    default List<Component<?>> components(ComponentKind kind) {
        return components().stream().filter(c -> c.kind() == kind).toList();
    }

    /** The component of that kind and id. */
    default Optional<Component<?>> find(ComponentKind kind, String id) {
        return components(kind).stream().filter(c -> c.info().id().equals(id)).findFirst();
    }

    /**
     * The component of that kind and id.
     *
     * @throws InvalidInputException when it is not installed, with the ids that are
     */
    default Component<?> require(ComponentKind kind, String id) throws InvalidInputException {
        return find(kind, id)
                .orElseThrow(() -> new InvalidInputException("There is no " + kind.text() + " '" + id
                        + "'; installed are "
                        + components(kind).stream().map(c -> c.info().id()).collect(Collectors.joining(", "))
                        + "."));
    }

    /** The plug-in a component comes from; empty when it is a part of the product. */
    default Optional<ComponentOrigin> origin(Component<?> component) {
        return Optional.empty();
    }

    /** One sentence for every plug-in or component of one that is not used, because something is wrong with it. */
    default List<String> faults() {
        return List.of();
    }

    /** The checks that compare the product with recorded cases. */
    default List<FolderCheck> checks() {
        return List.of();
    }

    /**
     * The check of that name.
     *
     * @throws InvalidInputException when it is not installed
     */
    default FolderCheck requireCheck(String id) throws InvalidInputException {
        return checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "There is no check '" + id + "'; install the plug-in it belongs to."));
    }
}

package org.stratoscope.task.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.component.Component;
import org.stratoscope.task.registry.ComponentRegistry;

/** Collects the components that Declarative Services finds. */
public final class ServiceComponentRegistry implements ComponentRegistry {

    private static final Comparator<Component<?>> BY_KIND_AND_ID = Comparator.<Component<?>, Integer>comparing(
                    c -> c.kind().ordinal())
            .thenComparing(c -> c.info().id());

    private final CopyOnWriteArrayList<Component<?>> components = new CopyOnWriteArrayList<>();

    private final CopyOnWriteArrayList<FolderCheck> checks = new CopyOnWriteArrayList<>();

    /** Called by Declarative Services for every component that appears. */
    public void add(Component<?> component) {
        components.add(component);
    }

    /** Called by Declarative Services for every component that goes. */
    public void remove(Component<?> component) {
        components.remove(component);
    }

    @Override
    public List<Component<?>> components() {
        return components.stream().sorted(BY_KIND_AND_ID).toList();
    }

    /** Called by Declarative Services for every check that appears. */
    public void addCheck(FolderCheck check) {
        checks.add(check);
    }

    /** Called by Declarative Services for every check that goes. */
    public void removeCheck(FolderCheck check) {
        checks.remove(check);
    }

    @Override
    public List<FolderCheck> checks() {
        return List.copyOf(checks);
    }
}

package org.stratoscope.task.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stratoscope.api.check.FolderCheck;
import org.stratoscope.api.component.Component;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.task.registry.ComponentOrigin;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * Collects the components that Declarative Services finds. Those of plug-ins are read through a guard first; of two with
 * the same kind and id the product's own counts, or the one that came first.
 */
public final class ServiceComponentRegistry implements ComponentRegistry {

    private static final Comparator<Component<?>> BY_KIND_AND_ID = Comparator.<Component<?>, Integer>comparing(
                    c -> c.kind().ordinal())
            .thenComparing(c -> c.info().id());

    /** A component, or why there is none, and where it comes from. */
    private record Entry(
            ServiceReference<?> reference,
            Optional<Component<?>> component,
            Optional<ComponentOrigin> origin,
            Optional<String> fault) {}

    private record Key(Object kind, String id) {}

    private final CopyOnWriteArrayList<Entry> entries = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<FolderCheck> checks = new CopyOnWriteArrayList<>();
    private PluginCatalog catalog;

    /** Called by Declarative Services before any component is bound. */
    public void catalog(PluginCatalog plugins) {
        catalog = plugins;
    }

    /** Called by Declarative Services for every component that appears. */
    public void bind(ServiceReference<Component<?>> reference) {
        BundleContext context =
                FrameworkUtil.getBundle(ServiceComponentRegistry.class).getBundleContext();
        Bundle bundle = reference.getBundle();
        Optional<Plugin> plugin = bundle == null ? Optional.empty() : catalog.of(bundle);
        if (plugin.isEmpty()) {
            Optional<Component<?>> component = Optional.ofNullable(context.getService(reference));
            entries.add(new Entry(reference, component, Optional.empty(), Optional.empty()));
            return;
        }
        ComponentOrigin origin = new ComponentOrigin(
                plugin.get().name(),
                plugin.get().version(),
                plugin.get().file().getFileName().toString());
        ComponentGuard.Reading reading = new ComponentGuard(context, reference, origin).read();
        entries.add(new Entry(reference, reading.component(), Optional.of(origin), reading.fault()));
    }

    /** Called by Declarative Services for every component that goes. */
    public void unbind(ServiceReference<Component<?>> reference) {
        entries.removeIf(entry -> entry.reference().equals(reference));
    }

    @Override
    public List<Component<?>> components() {
        List<Component<?>> components = new ArrayList<>();
        used().values().forEach(entry -> entry.component().ifPresent(components::add));
        components.sort(BY_KIND_AND_ID);
        return components;
    }

    /** The entries that count, by what experiments call them. */
    private Map<Key, Entry> used() {
        Map<Key, Entry> used = new HashMap<>();
        inOrder().forEach(entry -> entry.component().ifPresent(component -> used.putIfAbsent(key(component), entry)));
        return used;
    }

    private Stream<Entry> inOrder() {
        return Stream.concat(
                entries.stream().filter(entry -> entry.origin().isEmpty()),
                entries.stream().filter(entry -> entry.origin().isPresent()));
    }

    private static Key key(Component<?> component) {
        return new Key(component.kind(), component.info().id());
    }

    @Override
    public Optional<ComponentOrigin> origin(Component<?> component) {
        return entries.stream()
                .filter(entry ->
                        entry.component().filter(one -> one == component).isPresent())
                .findFirst()
                .flatMap(Entry::origin);
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        catalog.plugins().forEach(plugin -> plugin.fault().ifPresent(faults::add));
        Map<Key, Entry> used = used();
        for (Entry entry : entries) {
            entry.fault().ifPresent(faults::add);
            entry.component()
                    .filter(component -> used.get(key(component)) != entry)
                    .ifPresent(component -> faults.add(duplicate(entry, component, used.get(key(component)))));
        }
        return faults;
    }

    private static String duplicate(Entry entry, Component<?> component, Entry other) {
        return "The plug-in " + entry.origin().map(ComponentOrigin::text).orElse("of the product") + " has a "
                + component.kind().text() + " '" + component.info().id() + "', which "
                + other.origin().map(origin -> "the plug-in " + origin.text()).orElse("the product")
                + " has too; the latter is used, give the other one a different id.";
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

package org.stratoscope.workbench.ui;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.util.tracker.ServiceTracker;
import org.stratoscope.api.component.Component;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.task.registry.ComponentRegistry;

/** The services that the desktop needs of the rooms below. Safe for any thread. */
public final class InstalledServices {

    private static final long PATIENCE_MS = 5_000;
    private static final ServiceTracker<ComponentRegistry, ComponentRegistry> REGISTRY = open(ComponentRegistry.class);

    private static final ServiceTracker<PluginCatalog, PluginCatalog> PLUGINS = open(PluginCatalog.class);

    private InstalledServices() {}

    private static <T> ServiceTracker<T, T> open(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(InstalledServices.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker;
    }

    /** The components that are installed. */
    public static ComponentRegistry registry() {
        ComponentRegistry registry = waitFor(REGISTRY);
        if (registry == null) {
            throw new IllegalStateException("the installation lacks its component registry");
        }
        return registry;
    }

    /** The plug-in folder. */
    public static PluginCatalog plugins() {
        PluginCatalog plugins = waitFor(PLUGINS);
        if (plugins == null) {
            throw new IllegalStateException("the installation lacks its plug-in folder");
        }
        return plugins;
    }

    /**
     * Tells when components come or go, as plug-ins are installed and removed. The registry may follow a moment later.
     *
     * @param listener called on any thread
     * @return stops telling
     */
    public static Runnable onComponentsChanged(Runnable listener) {
        BundleContext context = FrameworkUtil.getBundle(InstalledServices.class).getBundleContext();
        ServiceListener told = event -> listener.run();
        try {
            context.addServiceListener(told, "(objectClass=" + Component.class.getName() + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return () -> context.removeServiceListener(told);
    }

    private static <T> T waitFor(ServiceTracker<T, T> tracker) {
        try {
            T service = tracker.getService();
            return service != null ? service : tracker.waitForService(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}

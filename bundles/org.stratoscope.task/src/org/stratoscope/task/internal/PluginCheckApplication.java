package org.stratoscope.task.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * The application in which a plug-in is tried: {@code -application org.stratoscope.task.plugin-check REPORT}. The plug-in
 * folder holds nothing but the jar in question; the first thing that is wrong with it is written to the report, and
 * nothing where nothing is.
 */
public final class PluginCheckApplication implements IApplication {

    private static final long SERVICE_WAIT_MILLISECONDS = 10_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException, IOException {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        BundleContext bundles =
                FrameworkUtil.getBundle(PluginCheckApplication.class).getBundleContext();
        ServiceTracker<ComponentRegistry, ComponentRegistry> tracker =
                new ServiceTracker<>(bundles, ComponentRegistry.class, null);
        tracker.open();
        ComponentRegistry registry = tracker.waitForService(SERVICE_WAIT_MILLISECONDS);
        if (registry != null) {
            Path report = Path.of(arguments[arguments.length - 1]);
            AtomicFiles.write(report, registry.faults().stream().findFirst().orElse(""));
        }
        // A component that blocks would keep the framework from stopping.
        Runtime.getRuntime().halt(0);
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // The process that waits for the report ends this one.
    }
}

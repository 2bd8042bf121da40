package org.stratoscope.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.stratoscope.plugins.PluginCatalog;
import org.stratoscope.task.registry.ComponentRegistry;

/** The headless application: {@code -application org.stratoscope.cli.application COMMAND ...}. */
public final class CommandLineApplication implements IApplication {

    private static final long SERVICE_WAIT_MILLISECONDS = 10_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        BundleContext bundles =
                FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        ServiceTracker<ComponentRegistry, ComponentRegistry> registry =
                new ServiceTracker<>(bundles, ComponentRegistry.class, null);
        ServiceTracker<PluginCatalog, PluginCatalog> plugins = new ServiceTracker<>(bundles, PluginCatalog.class, null);
        registry.open();
        plugins.open();
        try {
            ComponentRegistry components = registry.waitForService(SERVICE_WAIT_MILLISECONDS);
            if (components == null) {
                err.println("The installation is incomplete: its services do not start; install the product again.");
                return ExitCode.FAILED;
            }
            boolean terminal = Boolean.getBoolean("stratoscope.terminal");
            Session session = new Session(components, plugins.getService(), out, err, terminal);
            return Commands.execute(session, arguments);
        } finally {
            out.flush();
            err.flush();
            registry.close();
            plugins.close();
        }
    }

    @Override
    public void stop() {
        // A run is stopped by its own shutdown hook.
    }
}

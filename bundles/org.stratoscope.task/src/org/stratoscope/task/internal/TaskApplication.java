package org.stratoscope.task.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.stratoscope.task.registry.ComponentRegistry;

/**
 * The application that a task's process runs: {@code -application org.stratoscope.task.application FOLDER}. The folder
 * holds {@code task.json}; everything else in it is written here.
 */
public final class TaskApplication implements IApplication {

    private static final Integer FAILED = 1;
    private static final long SERVICE_WAIT_MILLISECONDS = 10_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        List<String> arguments =
                Arrays.asList((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        context.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(TaskApplication.class).getBundleContext();
        ServiceTracker<ComponentRegistry, ComponentRegistry> tracker =
                new ServiceTracker<>(bundles, ComponentRegistry.class, null);
        tracker.open();
        try {
            ComponentRegistry registry = tracker.waitForService(SERVICE_WAIT_MILLISECONDS);
            if (registry == null || arguments.isEmpty()) {
                return FAILED;
            }
            Map<String, String> environment = Environment.describe(bundles, 0);
            return new TaskRunner(Path.of(arguments.getLast()), registry, environment).run() ? EXIT_OK : FAILED;
        } finally {
            tracker.close();
        }
    }

    @Override
    public void stop() {
        // The process is ended from outside; nothing is half written because every file is moved into place.
    }
}

package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.stratoscope.plugins.Plugin;

/** Brings jars into the running framework and out of it again. The framework reads them where they lie. */
final class Installer {

    private static final String LOCATION = "stratoscope-plugin:";

    private final BundleContext context;
    private final FrameworkWiring framework;

    Installer(BundleContext context) {
        this.context = context;
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Forgets plug-ins that an earlier process left in the configuration. */
    void forgetAll() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                uninstall(bundle);
            }
        }
    }

    /** The bundle of that symbolic name, if one is installed. */
    Optional<Bundle> find(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return Optional.of(bundle);
            }
        }
        return Optional.empty();
    }

    /** Installs and starts a jar; when this returns, Declarative Services knows its components. */
    Bundle install(Plugin plugin) throws FaultyPluginException {
        Bundle bundle;
        try {
            bundle = new Storage(context).install(LOCATION + plugin.file(), plugin.file());
        } catch (BundleException | IOException e) {
            throw new FaultyPluginException(
                    "The plug-in " + plugin.text() + " cannot be installed (" + e.getMessage() + "); build it again.");
        }
        try {
            Optional<String> problem = new Imports(framework).problem(bundle);
            if (problem.isPresent()) {
                throw new FaultyPluginException("The plug-in " + plugin.text() + " " + problem.get() + ".");
            }
            if (!framework.resolveBundles(List.of(bundle))) {
                throw new FaultyPluginException("The plug-in " + plugin.text()
                        + " cannot be resolved, for its requirements contradict each other; build it again.");
            }
            bundle.adapt(BundleStartLevel.class).setStartLevel(1);
            bundle.start(Bundle.START_TRANSIENT);
            return bundle;
        } catch (BundleException e) {
            uninstall(bundle);
            throw new FaultyPluginException("The plug-in " + plugin.text() + " cannot be started ("
                    + (e.getCause() == null ? e : e.getCause()) + "); build it again.");
        } catch (FaultyPluginException e) {
            uninstall(bundle);
            throw e;
        }
    }

    /** Stops and removes a bundle; its classes go when the framework has refreshed. */
    void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
            framework.refreshBundles(List.of(bundle));
        } catch (BundleException | IllegalStateException e) {
            System.getLogger(Installer.class.getName())
                    .log(System.Logger.Level.WARNING, "A plug-in cannot be removed.", e);
        }
    }
}

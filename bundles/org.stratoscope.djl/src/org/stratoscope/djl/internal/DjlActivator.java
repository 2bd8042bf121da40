package org.stratoscope.djl.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts the engine with the bundle, before any class of DJL is seen by a caller. */
public final class DjlActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        EngineStart.failure();
    }

    @Override
    public void stop(BundleContext context) {
        // The engine lives as long as the process: libtorch cannot be unloaded.
    }
}

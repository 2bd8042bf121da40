package org.stratoscope.djl.internal;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.Optional;

/**
 * Starts the engine once per process. DJL finds its engine through the context class loader, which under OSGi has to be
 * the loader of this bundle for the time of the call.
 */
public final class EngineStart {

    private record State(Optional<String> version, Optional<String> failure) {}

    private static final class Holder {
        private static final State STATE = start();
    }

    private EngineStart() {}

    /** The reason why the engine is unusable, or empty. */
    public static Optional<String> failure() {
        return Holder.STATE.failure();
    }

    /** The engine's version, or empty when it is unusable. */
    public static Optional<String> version() {
        return Holder.STATE.version();
    }

    private static State start() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EngineStart.class.getClassLoader());
        try {
            return new State(Optional.of(Engine.getInstance().getVersion()), Optional.empty());
        } catch (EngineException | IllegalStateException | LinkageError e) {
            return new State(Optional.empty(), Optional.of(rootMessage(e)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}

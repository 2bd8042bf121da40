package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Looks at the folder again and again and reacts once it has come to rest after a change, such as a jar being copied. */
final class FolderWatch {

    /** Brings the framework in line with the folder. */
    interface Reaction {
        void react() throws IOException;
    }

    private static final System.Logger LOGGER = System.getLogger(FolderWatch.class.getName());
    private static final long PERIOD_MILLISECONDS = 1_000;

    private final Reaction reaction;
    private final Callable<Map<Path, JarState>> look;
    private final Thread thread;

    FolderWatch(Reaction reaction, Callable<Map<Path, JarState>> look) {
        this.reaction = reaction;
        this.look = look;
        thread = new Thread(this::watch, "plug-in folder");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void watch() {
        Optional<Map<Path, JarState>> handled = Optional.empty();
        Optional<Map<Path, JarState>> last = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<Map<Path, JarState>> now = Optional.of(look.call());
                if (now.equals(last) && !now.equals(handled)) {
                    handled = now;
                    reaction.react();
                }
                last = now;
                Thread.sleep(PERIOD_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                // The folder may be out of reach for a while, such as on a network drive.
                LOGGER.log(System.Logger.Level.DEBUG, "The plug-in folder cannot be read.", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

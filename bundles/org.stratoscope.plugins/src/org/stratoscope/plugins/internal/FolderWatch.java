package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Looks at the folder again and again and reacts once it has come to rest after a change, such as a jar being copied. */
final class FolderWatch {

    /** Brings the framework in line with the folder. */
    interface Reaction {
        void react() throws IOException;
    }

    /** Reads the state of the folder. */
    interface Look {
        Map<Path, JarState> look() throws IOException;
    }

    private static final System.Logger LOGGER = System.getLogger(FolderWatch.class.getName());
    private static final long PERIOD_MILLISECONDS = 1_000;

    private final Reaction reaction;
    private final Look look;
    private final Thread thread;

    FolderWatch(Reaction reaction, Look look) {
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
                Optional<Map<Path, JarState>> now = Optional.of(look.look());
                if (now.equals(last) && !now.equals(handled)) {
                    handled = now;
                    reaction.react();
                }
                last = now;
                Thread.sleep(PERIOD_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | UncheckedIOException e) {
                // The folder may be out of reach for a while, such as on a network drive.
                LOGGER.log(System.Logger.Level.DEBUG, "The plug-in folder cannot be read.", e);
                pause();
            } catch (RuntimeException e) {
                // The border of the thread: one jar that cannot be taken must not end the watch over all others.
                LOGGER.log(System.Logger.Level.ERROR, "A change of the plug-in folder could not be followed.", e);
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

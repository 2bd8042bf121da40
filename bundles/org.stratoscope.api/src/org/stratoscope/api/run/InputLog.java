package org.stratoscope.api.run;

import java.nio.file.Path;

/** Receives every file a component reads, so that the run can record what its numbers depend on. */
@FunctionalInterface
public interface InputLog {

    /** Notes that the file was read; its SHA-256 is taken by the receiver. */
    void read(Path file);

    /** A log that keeps nothing. */
    static InputLog none() {
        return file -> {};
    }
}

package org.stratoscope.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar of the plug-in folder.
 *
 * @param file the jar
 * @param name its symbolic name, or the name of the file where it has none
 * @param version its version; empty where it has none
 * @param vendor who made it, as it says itself; empty where it does not
 * @param sha256 of the jar, in hexadecimal; empty where the jar cannot be read
 * @param fault why it is not used, in one sentence
 */
public record Plugin(Path file, String name, String version, String vendor, String sha256, Optional<String> fault) {

    /** The same with a fault. */
    public Plugin withFault(String sentence) {
        return new Plugin(file, name, version, vendor, sha256, Optional.of(sentence));
    }

    /** Name and version, as in messages. */
    public String text() {
        return version.isEmpty() ? name : name + " " + version;
    }
}

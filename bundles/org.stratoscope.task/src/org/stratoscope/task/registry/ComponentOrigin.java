package org.stratoscope.task.registry;

/**
 * The plug-in a component comes from.
 *
 * @param name its symbolic name
 * @param version its version
 * @param file the name of its jar
 */
public record ComponentOrigin(String name, String version, String file) {

    /** Name and version, as in messages. */
    public String text() {
        return name + " " + version;
    }
}

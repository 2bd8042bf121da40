package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells two versions of one file apart without reading them. */
record JarState(long size, FileTime modified, String key) {

    /** The jars of a folder; none where it does not exist. Hidden files, such as those being written, do not count. */
    static Map<Path, JarState> of(Path folder) throws IOException {
        Map<Path, JarState> states = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return states;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file)) {
                    try {
                        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                        String key = String.valueOf(attributes.fileKey());
                        states.put(file, new JarState(attributes.size(), attributes.lastModifiedTime(), key));
                    } catch (NoSuchFileException e) {
                        // was removed in this moment
                    }
                }
            }
        }
        return states;
    }
}

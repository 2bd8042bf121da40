package org.stratoscope.index.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;

/** Finds the run directories below a folder. Links and hidden folders are not followed, and runs have no runs inside. */
final class RunScan {

    private RunScan() {}

    /** Folders of runs with a stamp that changes whenever something in them changed that the index holds. */
    static Map<String, String> below(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && folder.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (RunReader.isRun(folder)) {
                    found.put(folder.toString(), stamp(new RunDirectory(folder)));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // A folder that may not be read has no runs for this user.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String stamp(RunDirectory run) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (Path file : new Path[] {run.journal(), run.provenance(), run.document(), run.results()}) {
            if (Files.exists(file)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.append(attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS))
                        .append(':')
                        .append(attributes.size());
            }
            stamp.append('|');
        }
        return stamp.toString();
    }
}

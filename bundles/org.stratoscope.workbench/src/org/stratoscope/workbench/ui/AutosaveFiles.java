package org.stratoscope.workbench.ui;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of the hidden files beside documents that hold what was not saved. */
public final class AutosaveFiles {

    private static final String BEGIN = ".";
    private static final String END = ".autosave";

    private AutosaveFiles() {}

    /** The file that keeps the unsaved changes of a document. */
    public static Path of(Path document) {
        return document.resolveSibling(BEGIN + document.getFileName() + END);
    }

    /** The document whose changes a file keeps; nothing for other files. */
    public static Optional<Path> document(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGIN) && name.endsWith(END)
                ? Optional.of(file.resolveSibling(name.substring(BEGIN.length(), name.length() - END.length())))
                : Optional.empty();
    }

    /** The documents below a folder that have unsaved changes; folders of the given name are not looked into. May block. */
    public static List<Path> documentsBelow(Path folder, String except) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith(except) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                document(file).filter(Files::isRegularFile).ifPresent(found::add);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}

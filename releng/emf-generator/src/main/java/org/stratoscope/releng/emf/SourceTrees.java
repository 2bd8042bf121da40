package org.stratoscope.releng.emf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares and copies folders of Java sources. */
final class SourceTrees {

    private SourceTrees() {}

    /** Answers one phrase for each file that is missing, superfluous or different in the committed folder. */
    static List<String> differences(Path fresh, Path committed) throws IOException {
        Set<Path> expected = sources(fresh);
        Set<Path> present = sources(committed);
        List<String> differences = new ArrayList<>();
        for (Path file : expected) {
            if (!present.contains(file)) {
                differences.add(file + " is missing");
            } else if (Files.mismatch(fresh.resolve(file), committed.resolve(file)) >= 0) {
                differences.add(file + " differs");
            }
        }
        present.stream()
                .filter(file -> !expected.contains(file))
                .forEach(file -> differences.add(file + " is superfluous"));
        return differences;
    }

    /** Makes the committed folder hold exactly the fresh sources. */
    static void replace(Path fresh, Path committed) throws IOException {
        delete(committed);
        for (Path file : sources(fresh)) {
            Path target = committed.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(fresh.resolve(file), target);
        }
    }

    /** Deletes the folder and everything in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.delete(path);
        }
    }

    private static Set<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .map(folder::relativize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

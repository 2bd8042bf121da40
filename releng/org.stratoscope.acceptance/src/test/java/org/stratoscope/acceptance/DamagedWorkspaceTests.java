package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a damaged workspace opens, says what it found, and loses nothing. */
class DamagedWorkspaceTests {

    private static final Path LAYOUT = Path.of(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
    private static final Path PREFERENCES =
            Path.of(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.stratoscope.workbench.prefs");

    @TempDir
    Path folder;

    private ScriptedWorkbench workbench;

    @BeforeEach
    void prepare() throws IOException {
        workbench = new ScriptedWorkbench(folder);
        workbench.perform("DamagePreparationScript");
    }

    @Test
    void missingFoldersForeignDocumentsAndDamagedPreferencesAreTold() throws IOException {
        Path kept = workbench.workspace().resolve("kept");
        Path newer = kept.resolve("newer.experiment");
        Files.writeString(
                newer, Files.readString(newer).replaceFirst("formatVersion=\"\\d+\"", "formatVersion=\"99\""));
        byte[] ofNewer = Files.readAllBytes(newer);
        byte[] ofAbsent = Files.readAllBytes(kept.resolve("absent.experiment"));
        delete(kept.resolve("runs/finished"));
        delete(workbench.workspace().resolve("gone"));
        Path preferences = workbench.workspace().resolve(PREFERENCES);
        byte[] garbage = Arrays.copyOf(Files.readAllBytes(preferences), 4096);
        Files.write(preferences, garbage);

        workbench.perform("DamagedContentScript");
        assertArrayEquals(ofNewer, Files.readAllBytes(newer));
        assertArrayEquals(ofAbsent, Files.readAllBytes(kept.resolve("absent.experiment")));
        assertArrayEquals(garbage, Files.readAllBytes(keptAside(preferences)));
        assertFalse(Files.exists(kept.resolve("runs/finished")), "nobody makes up a run");
    }

    @Test
    void aTruncatedLayoutIsPutAside() throws IOException {
        Path layout = workbench.workspace().resolve(LAYOUT);
        byte[] whole = Files.readAllBytes(layout);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(layout, half);
        workbench.perform("DamagedLayoutScript");
        assertArrayEquals(half, Files.readAllBytes(keptAside(layout)));
    }

    private static Path keptAside(Path file) throws IOException {
        String name = file.getFileName() + ".damaged-";
        try (Stream<Path> files = Files.list(file.getParent())) {
            List<Path> found = files.filter(
                            candidate -> candidate.getFileName().toString().startsWith(name))
                    .toList();
            assertEquals(1, found.size(), found.toString());
            return found.getFirst();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package org.stratoscope.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.plugins.Plugin;

/** Claims: a verdict outlives the process and counts for the same bytes and the same build of the product only. */
class VerdictsTests {

    private static final Plugin ONE = plugin("aa");

    @TempDir
    Path folder;

    @Test
    void aVerdictIsKept() {
        new Verdicts(folder, "1.0.0").keep(ONE, Optional.of("It does harm."));
        new Verdicts(folder, "1.0.0").keep(plugin("bb"), Optional.empty());
        Verdicts later = new Verdicts(folder, "1.0.0");
        assertEquals(Optional.of("It does harm."), later.find(ONE));
        assertEquals(Optional.of(""), later.find(plugin("bb")));
        assertEquals(Optional.empty(), later.find(plugin("cc")));
        assertEquals(Optional.empty(), new Verdicts(folder, "1.0.1").find(ONE));
    }

    @Test
    void withoutAFolderThisProcessKnows() throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("file"), "");
        Verdicts verdicts = new Verdicts(file, "1.0.0");
        verdicts.keep(ONE, Optional.empty());
        assertEquals(Optional.of(""), verdicts.find(ONE));
    }

    @Test
    void aProcessKnowsWhatItMayRisk() {
        assertTrue(Role.of("org.stratoscope.cli.application").tries());
        assertFalse(Role.of("org.stratoscope.task.application").tries());
        assertFalse(Role.of("org.stratoscope.task.plugin-check").tries());
        assertTrue(Role.of(null).watches());
    }

    private static Plugin plugin(String hash) {
        return new Plugin(Path.of("one.jar"), "one", "1.0.0", "", hash, Optional.empty());
    }
}

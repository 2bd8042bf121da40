package org.stratoscope.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a newcomer's first hour goes through in the product, with the mouse and by keys alone, over a restart. */
class JourneyTests {

    @TempDir
    Path folder;

    @Test
    void theFirstHourGoesThroughAndIsThereAfterARestart() throws IOException {
        ScriptedWorkbench workbench = new ScriptedWorkbench(folder);
        workbench.perform("JourneyScript");
        workbench.perform("KeyboardScript");
    }
}

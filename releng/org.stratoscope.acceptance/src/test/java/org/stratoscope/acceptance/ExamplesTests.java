package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: every example that is listed can be run as it is; its components and parameters fit what is installed. */
class ExamplesTests {

    @TempDir
    Path folder;

    @Test
    void everyExampleIsValid() {
        Product.Finished list = Product.run(folder, "list", "example");
        List<String> names =
                list.out().lines().map(line -> line.split("\\s+")[1]).toList();
        assertTrue(names.size() >= 4 && names.contains("quickstart"), list.out());
        for (String name : names) {
            Product.Finished done = Product.run(folder, "validate", name);
            assertEquals(0, done.exitCode(), done.err());
            assertTrue(done.out().contains(name + ": valid, "), done.out());
        }
    }
}

package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a sweep over architectures ends in a scatter with fit, and its correlation can be had for any set of runs. */
class ErrorAgainstSensitivityTests {

    @TempDir
    Path folder;

    @Test
    void aSweepOverArchitecturesIsCorrelated() throws IOException {
        Path first = sweep("first", 1);
        Map<String, String> fit = correlate(first);
        assertEquals(5, Integer.parseInt(fit.get("n")));
        Measured run = Measured.of(first);
        assertEquals(run.rho("R", "trained", 0, "", 1.1), Double.parseDouble(fit.get("rho")), 1e-9);
        String svg = Files.readString(first.resolve("figures/01-error-against-r.svg"));
        assertTrue(svg.contains("rho = ") && svg.contains(">VGG with BN<"), svg);
        Path second = sweep("second", 2);
        assertEquals(10, Integer.parseInt(correlate(first, second).get("n")));
    }

    @Test
    void runsWithoutTheStatisticsAreRefused() {
        Path run = sweep("run", 1);
        Product.Finished done = Product.run(folder, "correlate", run.toString(), "--x", "sensitivity/Q");
        assertEquals(2, done.exitCode());
        assertTrue(done.err().contains("no two networks with different positive values of sensitivity/Q"), done.err());
    }

    private Path sweep(String name, int seed) {
        Path out = folder.resolve(name);
        Product.Finished done = Product.run(
                folder,
                "run",
                "scale-detection",
                "--out",
                out.toString(),
                "--set",
                "seed=" + seed,
                "--set",
                "subject.trainer.epochs=1",
                "--set",
                "subject.trainingData.count=64",
                "--set",
                "probe.count=100");
        assertEquals(0, done.exitCode(), done.err());
        return out;
    }

    /** The line of the trained networks. */
    private Map<String, String> correlate(Path... runs) {
        String[] arguments = new String[runs.length + 1];
        arguments[0] = "correlate";
        for (int i = 0; i < runs.length; i++) {
            arguments[i + 1] = runs[i].toString();
        }
        Product.Finished done = Product.run(folder, arguments);
        assertEquals(0, done.exitCode(), done.err());
        List<Map<String, String>> rows = Csv.rows(done.out());
        return rows.stream()
                .filter(row -> !row.get("networks").contains("initial"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(done.out()));
    }
}

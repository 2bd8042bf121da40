package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: what the product trains is what the exact solution of the linear network says, and the formula moves in time. */
class LinearTheoryTests {

    @TempDir
    Path folder;

    @Test
    void theTrainedLinearNetworkIsTheExactSolution() {
        Path out = folder.resolve("run");
        Product.Finished done = Product.run(folder, "run", "linear-cnn-theory", "--out", out.toString());
        assertEquals(0, done.exitCode(), done.err());
        Measured run = Measured.of(out);
        String axis = "subject.trainer.epochs; measurements.linear-cnn-theory.steps";
        for (int steps : new int[] {1, 10, 100, 1000}) {
            Measured at = run.at(axis, steps + " steps");
            double error = at.network("linear-cnn-theory", "filter_error", "trained", 0);
            assertTrue(error < 1e-9, steps + " steps: " + error);
        }
    }

    @Test
    void theFormulaBeginsWithTheFirstComponentAndEndsWithTheLast() {
        Path out = folder.resolve("run");
        Product.Finished done = Product.run(folder, "run", "energy-formula", "--out", out.toString());
        assertEquals(0, done.exitCode(), done.err());
        Measured run = Measured.of(out);
        double before = 1;
        for (String tau : List.of("0.01", "0.5", "3", "20", "200", "20000")) {
            double peak = run.network("energy-formula", "peak@tau=" + tau, "initial", 0);
            assertTrue(peak >= before, "peak at " + tau);
            before = peak;
        }
        assertEquals(1, run.network("energy-formula", "peak@tau=0.01", "initial", 0));
        assertEquals(27, before);
    }
}

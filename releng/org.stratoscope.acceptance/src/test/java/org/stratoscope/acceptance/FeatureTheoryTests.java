package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Claims: what is proven of filter covariance and patch-AGOP is found in trained networks, and a kernel machine gives the
 * published numbers on the published star images.
 */
class FeatureTheoryTests {

    private static final String METRIC = "agop-correlation";
    private static final String TRAINED = "trained";

    @TempDir
    Path folder;

    /** The notebook of Radhakrishnan et al. (Science 383:1461, 2024): 77.9512 and 94.8293 %, MSE .401762 and .164891. */
    @Test
    void theStarIsFoundAsOftenAsPublished() {
        Measured run = run("star-in-noise");
        // A tenth of a percent is two images.
        assertEquals(0.779512, run.network("accuracy", "accuracy", "round-0-update-0", 0), 0.001);
        assertEquals(0.948293, run.network("accuracy", "accuracy", TRAINED, 0), 0.001);
        assertEquals(0.401762, run.network("accuracy", "squared_error", "round-0-update-0", 0), 1e-4);
        assertEquals(0.164891, run.network("accuracy", "squared_error", TRAINED, 0), 1e-4);
    }

    /** One step from empty filters, one output: F and G are multiples of one outer product. */
    @Test
    void oneStepFromEmptyFiltersMakesFiltersProportionalToGradients() {
        Measured run = run("one-step-activations");
        for (String activation : new String[] {"identity", "tanh", "silu"}) {
            for (String statistic : new String[] {"agop_cosine", "agop_cosine@sqrt", "agop_pearson"}) {
                assertEquals(1, first(at(run, activation, "0"), statistic), 1e-9, activation + ", " + statistic);
            }
            double near = first(at(run, activation, "0.001"), "agop_cosine");
            double far = first(at(run, activation, "0.1"), "agop_cosine");
            assertTrue(near >= 0.99999 && far < near, activation + ": " + near + ", " + far);
        }
    }

    /** One step, ten outputs: proportional as the width grows, with exponent one and not one half. */
    @Test
    void widthMakesTheHeadsOfManyOutputsOrthogonal() {
        Measured run = run("one-step-widths");
        double narrow = width(run, "64", "agop_cosine");
        double wide = width(run, "1024", "agop_cosine");
        double widest = width(run, "4096", "agop_cosine");
        assertTrue(wide >= 0.99 && narrow < wide && wide < widest, narrow + ", " + wide + ", " + widest);
        assertTrue(width(run, "4096", "agop_cosine@sqrt") < 0.97);
    }

    /** Balanced linear networks of L layers: F = G^(1/(L - l + 1)) in layer l. */
    @Test
    void exponentsOfDeepLinearNetworksAreOneOverTheLayersAbove() {
        Measured run = run("deep-linear-exponents");
        String[] powers = {"agop_cosine", "agop_cosine@sqrt", "agop_cosine@power"};
        for (int layers = 2; layers <= 4; layers++) {
            Measured net = run.at("subject.network", layers + " layers");
            for (int layer = Math.max(1, layers - 2); layer <= layers; layer++) {
                Measured of = net.ofLayer("fc" + layer);
                for (int power = 0; power < powers.length; power++) {
                    double cosine = of.last(METRIC, powers[power], TRAINED, 0);
                    boolean right = power == layers - layer;
                    assertTrue(
                            right ? cosine > 0.9999 : cosine < 0.9999, layers + " layers, fc" + layer + ": " + cosine);
                }
            }
        }
    }

    private Measured run(String example) {
        Path out = folder.resolve("run of " + example);
        Product.Finished done = Product.run(folder, "run", example, "--out", out.toString());
        assertEquals(0, done.exitCode(), done.err());
        return Measured.of(out);
    }

    private static Measured at(Measured run, String activation, String deviation) {
        return run.at("subject.network", activation + ", initial deviation " + deviation);
    }

    private static double width(Measured run, String width, String statistic) {
        return first(run.at("subject.network.widths", width), statistic);
    }

    private static double first(Measured run, String statistic) {
        return run.ofLayer("conv1").last(METRIC, statistic, TRAINED, 0);
    }
}

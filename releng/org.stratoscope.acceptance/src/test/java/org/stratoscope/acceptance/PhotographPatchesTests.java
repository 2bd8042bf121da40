package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims: patches of photographs, large ones too, have the statistics that NumPy finds. The numbers are those of
 * releng/golden/photograph_patches.py; decoders of JPEG differ in the last bit, so they agree to half a per cent.
 */
class PhotographPatchesTests {

    private static final int[] COMPONENTS = {1, 2, 5, 10, 20, 50, 100};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "7, 147, 5.03972/1.46201/0.83446/0.40188/0.21512/0.09120/0.02629, 5.901664723661204",
        "11, 363, 7.38911/2.38429/1.26361/0.77128/0.43190/0.20947/0.10980, 9.196288141831753"
    })
    void deviationsOfLargePatchesAreThoseOfNumPy(int filter, int components, String expected, double total) {
        Path images = Product.data().resolve("images");
        Assumptions.assumeTrue(images.toFile().isDirectory(), "the photographs of the test data are not here");
        Path out = folder.resolve("run");
        Product.Finished done = Product.run(
                folder,
                "measure",
                "energy-profile",
                "--network",
                "simple-cnn:firstKernel=" + filter,
                "--dataset",
                "image-folder:folder=" + images + ",size=64",
                "--out",
                out.toString());
        assertEquals(0, done.exitCode(), done.err());
        double[] lambda = Measured.of(out).vector("energy-profile", "lambda", "initial", 0);
        assertEquals(components, lambda.length);
        String[] numbers = expected.split("/");
        IntStream.range(0, numbers.length).forEach(i -> {
            double deviation = Double.parseDouble(numbers[i]);
            assertEquals(deviation, lambda[COMPONENTS[i] - 1], 0.005 * deviation, "component " + COMPONENTS[i]);
        });
        double sum = 0;
        for (double value : lambda) {
            sum += value * value;
        }
        assertEquals(total, Math.sqrt(sum), 0.005 * total);
    }
}

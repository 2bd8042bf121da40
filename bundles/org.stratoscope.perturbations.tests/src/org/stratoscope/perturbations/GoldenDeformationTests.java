package org.stratoscope.perturbations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.data.ImageShape;

/** Fields and warped images against PyTorch; the values were written by releng/golden/deformations_golden.py. */
class GoldenDeformationTests {

    private static final int SIDE = 12;
    private static final ImageShape SHAPE = new ImageShape(2, SIDE, SIDE);
    private static final Map<String, double[]> GOLDEN = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = GoldenDeformationTests.class.getResourceAsStream("deformations.txt")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                String[] words = line.split(" ");
                GOLDEN.put(
                        words[0],
                        Arrays.stream(words)
                                .skip(2)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfGivenCoefficientsAgree(ModeSet modes) {
        double[] ensemble = golden(modes, "ensemble");
        int cutoff = (int) ensemble[0];
        MaxEntropyField field =
                new MaxEntropyField(SIDE, cutoff, modes, MaxEntropyField.temperature(ensemble[1], cutoff, SIDE));
        double[] coefficients = golden(modes, "coefficients");
        double[] both = new double[0];
        for (int component = 0; component < 2; component++) {
            double[] target = new double[SIDE * SIDE];
            Arrays.fill(target, 7);
            int first = component * field.modes();
            field.synthesize(Arrays.copyOfRange(coefficients, first, first + field.modes()), target);
            both = Arrays.copyOf(both, both.length + target.length);
            System.arraycopy(target, 0, both, both.length - target.length, target.length);
        }
        assertArrayEquals(golden(modes, "field"), both, 1e-13);
    }

    @ParameterizedTest
    @EnumSource
    void linearlyWarpedImagesAgree(ModeSet modes) {
        assertArrayEquals(golden(modes, "linear"), warped(modes, Interpolation.LINEAR), 1e-13);
    }

    @ParameterizedTest
    @EnumSource
    void imagesOfNearestPixelsAgree(ModeSet modes) {
        assertArrayEquals(golden(modes, "nearest"), warped(modes, Interpolation.NEAREST));
    }

    @ParameterizedTest
    @EnumSource
    void gaussianWarpedAndSmoothedImagesAgree(ModeSet modes) {
        assertArrayEquals(golden(modes, "gaussian"), warped(modes, Interpolation.GAUSSIAN), 1e-13);
        double[] nothing = new double[SIDE * SIDE];
        assertArrayEquals(
                golden(modes, "smoothed"),
                Interpolation.GAUSSIAN.apply(SHAPE, golden(modes, "image"), nothing, nothing),
                1e-13);
    }

    private static double[] warped(ModeSet modes, Interpolation interpolation) {
        double[] field = golden(modes, "field");
        double[] dy = Arrays.copyOf(field, SIDE * SIDE);
        double[] dx = Arrays.copyOfRange(field, SIDE * SIDE, 2 * SIDE * SIDE);
        return interpolation.apply(SHAPE, golden(modes, "image"), dy, dx);
    }

    private static double[] golden(ModeSet modes, String name) {
        return GOLDEN.get(modes.name().toLowerCase(Locale.ROOT) + "." + name);
    }
}

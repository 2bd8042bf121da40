package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: the three correlations are Pearson's over patches, average patches and energies, written out. */
class LabelPatchCorrelationTests {

    private static final int IMAGES = 20;

    private final GeneratedImages images = new GeneratedImages(new ImageShape(2, 6, 5), IMAGES, List.of("a", "b", "c"));
    private PatchBasis basis;
    private LabelPatchCorrelation correlation;

    @BeforeEach
    void measure() throws CancelledException {
        basis = new PatchMoments(images.shape(), 3, 3).basis(images, IMAGES, false, Monitor.silent());
        correlation = LabelPatchCorrelation.of(images, IMAGES, 3, 3, basis, Monitor.silent());
    }

    @Test
    void singlePatches() {
        compare(LabelPatchCorrelation.Mode.SINGLE_PATCH);
    }

    @Test
    void averagePatches() {
        compare(LabelPatchCorrelation.Mode.AVERAGE_PATCH);
    }

    @Test
    void energies() {
        compare(LabelPatchCorrelation.Mode.ENERGY);
    }

    @Test
    void aClassWithoutImagesIsCorrelatedWithNothing() throws CancelledException {
        GeneratedImages two = new GeneratedImages(images.shape(), 2, List.of("a", "b", "c"));
        double[][] matrix = LabelPatchCorrelation.of(two, 2, 3, 3, basis, Monitor.silent())
                .matrix(LabelPatchCorrelation.Mode.ENERGY);
        assertTrue(Double.isNaN(matrix[2][0]));
        assertEquals(1, Math.abs(matrix[0][0]), 1e-9);
    }

    private void compare(LabelPatchCorrelation.Mode mode) {
        double[][] matrix = correlation.matrix(mode);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < basis.lambda().length; i++) {
                List<Double> labels = new ArrayList<>();
                List<Double> values = new ArrayList<>();
                for (int n = 0; n < IMAGES; n++) {
                    double label = images.label(n) == c ? 1 : 0;
                    double[] coefficients = coefficients(n, i);
                    double sum = 0;
                    double squares = 0;
                    for (double coefficient : coefficients) {
                        sum += coefficient / coefficients.length;
                        squares += coefficient * coefficient / coefficients.length;
                        if (mode == LabelPatchCorrelation.Mode.SINGLE_PATCH) {
                            labels.add(label);
                            values.add(coefficient);
                        }
                    }
                    if (mode != LabelPatchCorrelation.Mode.SINGLE_PATCH) {
                        labels.add(label);
                        values.add(mode == LabelPatchCorrelation.Mode.ENERGY ? squares : sum);
                    }
                }
                double expected = ProfileSimilarity.pearson(array(labels), array(values));
                assertEquals(expected, matrix[c][i], 1e-9, "class " + c + ", component " + i);
            }
        }
    }

    private double[] coefficients(int image, int component) {
        float[] pixels = new float[images.shape().size()];
        images.image(image, pixels, 0);
        double[] coefficients = new double[4 * 3];
        for (int at = 0; at < coefficients.length; at++) {
            for (int k = 0; k < 18; k++) {
                int row = k / 9 * 6 + at / 3 + k / 3 % 3;
                coefficients[at] += basis.components()[component][k] * pixels[row * 5 + at % 3 + k % 3];
            }
        }
        return coefficients;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

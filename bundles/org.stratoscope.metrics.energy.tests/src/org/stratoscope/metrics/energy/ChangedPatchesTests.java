package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: labels from energy sort images by it, and a scaled component changes its own variance and nothing else. */
class ChangedPatchesTests {

    private static final GeneratedImages IMAGES = GeneratedImages.small(40);
    private static final int COMPONENT = 4;

    private PatchBasis basis;

    @BeforeEach
    void decompose() throws CancelledException {
        basis = new PatchMoments(IMAGES.shape(), 3, 3).basis(IMAGES, IMAGES.size(), true, Monitor.silent());
    }

    @Test
    void theEnergyIsTheSumOfTheSquaredResponses() {
        float[] pixels = new float[IMAGES.shape().size()];
        IMAGES.image(3, pixels, 0);
        double[] component = basis.components()[COMPONENT];
        double expected = 0;
        for (int at = 0; at < 36; at++) {
            double response = 0;
            for (int i = 0; i < 18; i++) {
                response += component[i] * pixels[(i / 9 * 8 + at / 6 + i / 3 % 3) * 8 + at % 6 + i % 3];
            }
            expected += response * response;
        }
        assertEquals(expected, energy().of(pixels), 1e-10);
    }

    @Test
    void theReferenceIsSpreadEvenlyAndTheFirstClassHasTheMostEnergy() throws CancelledException {
        Dataset labelled = labels(8).label(IMAGES, Monitor.silent());
        assertEquals(8, labelled.classes().size());
        double[] least =
                IntStream.range(0, 8).mapToDouble(c -> Double.POSITIVE_INFINITY).toArray();
        double[] greatest = new double[8];
        int[] counts = new int[8];
        float[] pixels = new float[IMAGES.shape().size()];
        for (int n = 0; n < labelled.size(); n++) {
            labelled.image(n, pixels, 0);
            double value = energy().of(pixels);
            int label = labelled.label(n);
            counts[label]++;
            least[label] = Math.min(least[label], value);
            greatest[label] = Math.max(greatest[label], value);
        }
        assertArrayEquals(new int[] {5, 5, 5, 5, 5, 5, 5, 5}, counts);
        for (int c = 1; c < 8; c++) {
            assertTrue(greatest[c] < least[c - 1]);
        }
    }

    @Test
    void otherImagesAreLabelledByTheLimitsOfTheReference() throws CancelledException {
        EnergyLabels labels = labels(4);
        Dataset all = labels.label(IMAGES, Monitor.silent());
        Dataset few = labels.label(GeneratedImages.small(9), Monitor.silent());
        for (int n = 0; n < 9; n++) {
            assertEquals(all.label(n), few.label(n), "the same image among fewer");
        }
    }

    @Test
    void aFactorOfOneLeavesThePatchesOfTheImages() {
        ScaledPatches same = new ScaledPatches(IMAGES, 3, 3, basis, COMPONENT, 1);
        assertEquals(new ImageShape(18, 6, 6), same.shape());
        float[] patches = new float[same.shape().size()];
        float[] pixels = new float[IMAGES.shape().size()];
        same.image(5, patches, 0);
        IMAGES.image(5, pixels, 0);
        for (int i = 0; i < 18; i++) {
            for (int at = 0; at < 36; at++) {
                float expected = pixels[(i / 9 * 8 + at / 6 + i / 3 % 3) * 8 + at % 6 + i % 3];
                assertEquals(expected, patches[i * 36 + at], Math.ulp(expected));
            }
        }
        assertEquals(IMAGES.label(5), same.label(5));
    }

    @Test
    void theFactorMultipliesOneDeviationAndKeepsTheComponents() throws CancelledException {
        ScaledPatches scaled = new ScaledPatches(IMAGES, 3, 3, basis, COMPONENT, 5);
        PatchBasis after = new PatchMoments(scaled.shape(), 1, 1)
                .covariance(scaled, scaled.size(), true, Monitor.silent())
                .along(basis.components());
        for (int i = 0; i < basis.lambda().length; i++) {
            assertEquals(basis.lambda()[i] * (i == COMPONENT ? 5 : 1), after.lambda()[i], 1e-5);
        }
    }

    private PatchEnergy energy() {
        return new PatchEnergy(IMAGES.shape(), 3, 3, basis.components()[COMPONENT]);
    }

    private EnergyLabels labels(int classes) throws CancelledException {
        return EnergyLabels.spreading(IMAGES, energy(), classes, Monitor.silent());
    }
}

package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Monitor;

/** Claims about CIFAR-10: statistics of its patches are the ones that an independent implementation measured. */
class RealImagesTests {

    @Test
    void lambdaIsWithinThreePerCentOfTheReference() throws IOException, CancelledException {
        CifarBatch images = CifarBatch.read();
        PatchBasis basis = new PatchMoments(images.shape(), 3, 3).basis(images, images.size(), true, Monitor.silent());
        double[] expected = ReferenceLambda.cifar10();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], basis.lambda()[i], 0.03 * expected[i], "component " + (i + 1));
        }
    }

    @Test
    void labelsAreHardlyCorrelatedWithSinglePatches() throws IOException, CancelledException {
        CifarBatch images = CifarBatch.read();
        int count = 2000;
        PatchBasis basis = new PatchMoments(images.shape(), 3, 3).basis(images, count, true, Monitor.silent());
        double[] single = magnitudes(images, count, basis, LabelPatchCorrelation.Mode.SINGLE_PATCH);
        assertTrue(Arrays.stream(single).average().orElseThrow() < 0.03);
        assertTrue(Arrays.stream(single).filter(r -> r < 0.1).count() >= 0.95 * single.length);
        int[] permutation = RandomStream.of(3).permutation(count);
        double[] permuted =
                magnitudes(images.relabelled(permutation), count, basis, LabelPatchCorrelation.Mode.AVERAGE_PATCH);
        assertTrue(Arrays.stream(permuted).max().orElseThrow() < 5 / Math.sqrt(count));
    }

    @Test
    void randomFiltersKeepTheCorrelationOfPixelsAndWhiteningRemovesIt() throws IOException, CancelledException {
        CifarBatch images = CifarBatch.read();
        int count = 500;
        SpatialAutocorrelation small = SpatialAutocorrelation.of(images, count, 3, 3, 10, Monitor.silent());
        double[] pixels = small.curve(WhiteningBanks.identity(3, 3, 3)).orElseThrow();
        double[] random = new double[11];
        for (int bank = 0; bank < 20; bank++) {
            double[] curve = small.curve(WhiteningBanks.random(RandomStream.of(bank), 64, 27))
                    .orElseThrow();
            for (int lag = 0; lag < random.length; lag++) {
                random[lag] += curve[lag] / 20;
            }
        }
        for (int lag = 0; lag < random.length; lag++) {
            assertEquals(pixels[lag], random[lag], 0.06, "lag " + lag);
        }
        assertTrue(whitened(images, small, count, 3) < 0.12);
        SpatialAutocorrelation large = SpatialAutocorrelation.of(images, 200, 7, 7, 10, Monitor.silent());
        assertTrue(whitened(images, large, 200, 7) < 0.04);
    }

    /** The autocorrelation at ten pixels that is left by perfect whitening. */
    private static double whitened(CifarBatch images, SpatialAutocorrelation correlation, int count, int filter)
            throws CancelledException {
        PatchBasis basis =
                new PatchMoments(images.shape(), filter, filter).basis(images, count, true, Monitor.silent());
        return correlation.curve(WhiteningBanks.principal(basis)).orElseThrow()[10];
    }

    private static double[] magnitudes(CifarBatch images, int count, PatchBasis basis, LabelPatchCorrelation.Mode mode)
            throws CancelledException {
        double[][] matrix = LabelPatchCorrelation.of(images, count, 3, 3, basis, Monitor.silent())
                .matrix(mode);
        return Stream.of(matrix).flatMapToDouble(Arrays::stream).map(Math::abs).toArray();
    }
}

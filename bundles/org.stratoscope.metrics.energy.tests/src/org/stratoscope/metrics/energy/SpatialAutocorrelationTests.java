package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: autocorrelation is that of the filters' responses, and whitening filters leave none. */
class SpatialAutocorrelationTests {

    private static final int FILTER = 3;

    private final GeneratedImages images = new GeneratedImages(new ImageShape(2, 9, 8), 12, List.of("only"));

    @Test
    void theCurveIsThatOfTheResponsesThemselves() throws CancelledException {
        double[][] filters = WhiteningBanks.random(RandomStream.of(4), 5, 18);
        double[] curve = SpatialAutocorrelation.of(images, 12, FILTER, FILTER, 4, Monitor.silent())
                .curve(filters)
                .orElseThrow();
        double[][][][] responses = responses(filters);
        double atZero = correlation(responses, 0, 0);
        for (int lag = 0; lag <= 4; lag++) {
            double expected = (correlation(responses, lag, 0) + correlation(responses, 0, lag)) / 2 / atZero;
            assertEquals(expected, curve[lag], 1e-10, "lag " + lag);
        }
    }

    @Test
    void filtersAsLargeAsAPeriodicFieldWhitenItCompletely() {
        int period = 6;
        double[] flat = new double[period * period];
        RandomStream random = RandomStream.of(14);
        for (int i = 0; i < flat.length; i++) {
            flat[i] = random.nextGaussian() + 2 * Math.cos(2 * Math.PI * (i % period) / period);
        }
        PatchBasis basis = PatchCovariance.of(periodicProducts(flat, period, 0), new double[flat.length], false, 1)
                .principal();
        double[][] whitening = WhiteningBanks.principal(basis);
        assertEquals(period * period, whitening.length);
        double atZero = trace(whitening, periodicProducts(flat, period, 0));
        double raw = 0;
        for (int lag = 1; lag < period; lag++) {
            double[] products = periodicProducts(flat, period, lag);
            assertEquals(0, trace(whitening, products) / atZero, 1e-10, "lag " + lag);
            raw = Math.max(raw, Math.abs(trace(LabelledPatches.identity(flat.length), products)));
        }
        assertTrue(raw > 0.1, "the field itself is correlated");
    }

    @Test
    void productsOfShiftedPatchesAreThoseOfTheirPixels() {
        ImageShape shape = images.shape();
        PatchProducts products = new PatchProducts(shape, 2, 3, 1, 2);
        float[] pixels = new float[2 * shape.size()];
        images.image(0, pixels, 0);
        images.image(1, pixels, shape.size());
        products.add(pixels, 2);
        double[] actual = products.mean();
        int rows = 9 - 2 + 1 - 1;
        int columns = 8 - 3 + 1 - 2;
        assertEquals(rows * columns, products.positions());
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                double expected = 0;
                for (int at = 0; at < 2 * rows * columns; at++) {
                    int image = at / (rows * columns) * shape.size();
                    int y = at / columns % rows;
                    int x = at % columns;
                    expected += (double) pixels[image + pixel(i, y, x)] * pixels[image + pixel(j, y + 1, x + 2)];
                }
                assertEquals(expected / (2 * rows * columns), actual[i * 12 + j], 1e-13);
            }
        }
    }

    @Test
    void zeroPhaseWhiteningIsTheMiddleOfTheSymmetricRoot() throws CancelledException {
        PatchBasis basis = new PatchMoments(images.shape(), FILTER, FILTER).basis(images, 12, true, Monitor.silent());
        double[][] middle = WhiteningBanks.zeroPhase(basis, 2, FILTER, FILTER);
        DMatrixRMaj root = new DMatrixRMaj(18, 18);
        for (int i = 0; i < 18; i++) {
            for (int j = 0; j < 18; j++) {
                for (int k = 0; k < 18; k++) {
                    root.add(i, j, basis.components()[k][i] * basis.components()[k][j] / basis.lambda()[k]);
                }
            }
        }
        for (int j = 0; j < 18; j++) {
            assertEquals(root.get(4, j), middle[0][j], 1e-12);
            assertEquals(root.get(13, j), middle[1][j], 1e-12);
        }
    }

    @Test
    void flatnessIsOneForWhiteningAndSmallForTheIdentity() throws CancelledException {
        PatchBasis basis = new PatchMoments(images.shape(), FILTER, FILTER).basis(images, 12, true, Monitor.silent());
        double white = WhiteningBanks.flatness(basis.energy(WhiteningBanks.principal(basis)), basis.lambda());
        double raw = WhiteningBanks.flatness(basis.energy(LabelledPatches.identity(18)), basis.lambda());
        assertEquals(1, white, 1e-12);
        assertTrue(raw < 0.9, "flatness of the pixels " + raw);
        assertTrue(Double.isNaN(WhiteningBanks.flatness(new double[2], new double[] {2, 1})));
    }

    private static int pixel(int entry, int y, int x) {
        return (entry / 6 * 9 + y + entry / 3 % 2) * 8 + x + entry % 3;
    }

    /** Products over one whole period, so that no border is felt. */
    private static double[] periodicProducts(double[] field, int period, int lag) {
        ImageShape shape = new ImageShape(1, 2 * period - 1, 2 * period - 1 + lag);
        float[] tiled = new float[shape.size()];
        for (int i = 0; i < tiled.length; i++) {
            int y = i / shape.width() % period;
            int x = i % shape.width() % period;
            tiled[i] = (float) field[y * period + x];
        }
        PatchProducts products = new PatchProducts(shape, period, period, 0, lag);
        products.add(tiled, 1);
        return products.mean();
    }

    private static double trace(double[][] filters, double[] products) {
        double trace = 0;
        int size = filters[0].length;
        for (double[] filter : filters) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    trace += filter[i] * products[i * size + j] * filter[j];
                }
            }
        }
        return trace;
    }

    private double correlation(double[][][][] responses, int down, int right) {
        double sum = 0;
        long count = 0;
        for (double[][][] image : responses) {
            for (int y = 0; y + down < image.length; y++) {
                for (int x = 0; x + right < image[y].length; x++) {
                    sum += SymmetricEigen.dot(image[y][x], image[y + down][x + right]);
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Responses of every filter at every position of every image, less the channels' means over all images. */
    private double[][][][] responses(double[][] filters) {
        ImageShape shape = images.shape();
        int plane = shape.height() * shape.width();
        double[] means = new double[shape.channels()];
        float[][] pixels = new float[images.size()][shape.size()];
        for (int n = 0; n < pixels.length; n++) {
            images.image(n, pixels[n], 0);
            for (int i = 0; i < shape.size(); i++) {
                means[i / plane] += pixels[n][i] / (double) (plane * pixels.length);
            }
        }
        double[][][][] responses =
                new double[pixels.length][shape.height() - FILTER + 1][shape.width() - FILTER + 1][filters.length];
        for (int n = 0; n < pixels.length; n++) {
            for (int y = 0; y <= shape.height() - FILTER; y++) {
                for (int x = 0; x <= shape.width() - FILTER; x++) {
                    for (int k = 0; k < filters.length; k++) {
                        for (int i = 0; i < filters[k].length; i++) {
                            int channel = i / (FILTER * FILTER);
                            int row = y + i / FILTER % FILTER;
                            int at = channel * plane + row * shape.width() + x + i % FILTER;
                            responses[n][y][x][k] += filters[k][i] * (pixels[n][at] - means[channel]);
                        }
                    }
                }
            }
        }
        return responses;
    }
}

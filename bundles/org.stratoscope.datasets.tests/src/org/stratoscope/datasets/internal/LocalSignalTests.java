package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: a signal lies where it is said to lie, in noise of the variance asked for. */
class LocalSignalTests {

    @Test
    void oneRowOfAnImageIsConstantAndTellsTheClass() throws StratoscopeException {
        Dataset data = rows(Map.of("count", "400"));
        assertEquals(new ImageShape(1, 16, 32), data.shape());
        float signal = (float) (1 / Math.sqrt(32));
        int[] places = new int[16];
        int positive = 0;
        double squares = 0;
        for (int n = 0; n < data.size(); n++) {
            float[] image = image(data, n);
            float expected = data.label(n) == 0 ? signal : -signal;
            int found = -1;
            for (int row = 0; row < 16; row++) {
                float[] values = Arrays.copyOfRange(image, row * 32, row * 32 + 32);
                float[] constant = new float[32];
                Arrays.fill(constant, expected);
                if (Arrays.equals(values, constant)) {
                    assertEquals(-1, found, "two rows with the signal");
                    found = row;
                } else {
                    for (float value : values) {
                        squares += value * value;
                    }
                }
            }
            places[found]++;
            positive += data.label(n) == 0 ? 1 : 0;
        }
        // 6000 rows: the mean squared norm, 1, has a standard error of sqrt(2 / 32 / 6000) = 0.0032.
        assertEquals(1, squares / (400 * 15), 0.013);
        assertTrue(positive > 160 && positive < 240, positive + " of 400 are positive");
        assertTrue(Arrays.stream(places).allMatch(p -> p > 5 && p < 50), Arrays.toString(places));
    }

    @Test
    void levelsOfNoiseScaleTheSameDraws() throws StratoscopeException {
        float[] quiet = image(rows(Map.of("count", "3", "variance", "0.25")), 2);
        float[] loud = image(rows(Map.of("count", "3", "variance", "4")), 2);
        int different = 0;
        for (int i = 0; i < quiet.length; i++) {
            if (quiet[i] != loud[i]) {
                assertEquals(4 * quiet[i], loud[i], 1e-6);
                different++;
            }
        }
        assertEquals(15 * 32, different, "all but the signal");
    }

    @Test
    void aFrameKeepsTheImageAndSurroundsItByNoise() throws StratoscopeException {
        GeneratedImages inner = GeneratedImages.small(300);
        ImageShape small = inner.shape();
        int side = small.height() + 6;
        Dataset framed = framed(inner, side, 4);
        assertEquals(new ImageShape(small.channels(), side, side), framed.shape());
        double squares = 0;
        long outside = 0;
        Set<Integer> corners = new HashSet<>();
        for (int n = 0; n < framed.size(); n++) {
            assertEquals(inner.label(n), framed.label(n));
            float[] image = image(framed, n);
            int corner = corner(image(inner, n), small, image, side);
            corners.add(corner);
            for (int channel = 0; channel < small.channels(); channel++) {
                for (int y = 0; y < side; y++) {
                    for (int x = 0; x < side; x++) {
                        boolean covered = y >= corner / side
                                && y < corner / side + small.height()
                                && x >= corner % side
                                && x < corner % side + small.width();
                        float value = image[(channel * side + y) * side + x];
                        squares += covered ? 0 : value * value;
                        outside += covered ? 0 : 1;
                    }
                }
            }
        }
        assertEquals(36, corners.size(), "places 0 to 5 along both axes");
        // A standard deviation of 0.5 sqrt(4) = 1; the mean of so many squares is within five standard errors.
        assertEquals(1, squares / outside, 5 * Math.sqrt(2.0 / outside));
    }

    @Test
    void equalImagesOfTwoDataSetsHaveEqualFramesAndOthersDoNot() throws StratoscopeException {
        Dataset one = framed(GeneratedImages.small(4), 20, 1);
        Dataset again = framed(GeneratedImages.small(9), 20, 1);
        assertArrayEquals(image(one, 3), image(again, 3));
        assertFalse(Arrays.equals(image(one, 2), image(one, 3)));
        float[] changed = image(GeneratedImages.small(4), 3);
        Dataset other =
                framed(new FloatDataset(GeneratedImages.small(4).shape(), one.classes(), changed, new int[1]), 20, 1);
        assertFalse(Arrays.equals(image(one, 0), image(other, 0)), "the same number, other pixels");
    }

    @Test
    void aFrameThatIsNotLargerIsRefused() {
        GeneratedImages images = GeneratedImages.small(2);
        int side = images.shape().height();
        assertEquals(
                "The data transform noise-frame has a 'size' of " + side + ", but the images are " + side + " x " + side
                        + " pixels; make the frame larger.",
                assertThrows(InvalidInputException.class, () -> framed(images, side, 1))
                        .getMessage());
    }

    private static int corner(float[] small, ImageShape shape, float[] framed, int side) {
        for (int top = 0; top <= side - shape.height(); top++) {
            for (int left = 0; left <= side - shape.width(); left++) {
                if (covers(small, shape, framed, side, top, left)) {
                    return top * side + left;
                }
            }
        }
        throw new AssertionError("the image is not in its frame");
    }

    private static boolean covers(float[] small, ImageShape shape, float[] framed, int side, int top, int left) {
        for (int i = 0; i < small.length; i++) {
            int channel = i / (shape.height() * shape.width());
            int y = i / shape.width() % shape.height();
            int x = i % shape.width();
            if (framed[(channel * side + top + y) * side + left + x] != small[i]) {
                return false;
            }
        }
        return true;
    }

    private static float[] image(Dataset dataset, int index) {
        float[] image = new float[dataset.shape().size()];
        dataset.image(index, image, 0);
        return image;
    }

    private static Dataset rows(Map<String, String> values) throws StratoscopeException {
        return Contexts.open(new SparseRowsComponent(), values);
    }

    private static Dataset framed(Dataset images, int size, double level) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context =
                    new Context(manager, RandomStream.of(5), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            return new NoiseFrame()
                    .prepare(new NoiseFrameParameters(size, level), images, context)
                    .apply(images);
        }
    }
}

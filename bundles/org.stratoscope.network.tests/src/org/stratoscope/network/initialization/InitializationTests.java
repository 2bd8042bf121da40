package org.stratoscope.network.initialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.graph.ParameterSpecification.Role;

/** Initial values have the distribution their rule states; expected variances follow from the fans 72 and 144. */
class InitializationTests {

    private static final ParameterSpecification WEIGHT =
            new ParameterSpecification("conv.weight", new Shape(16, 8, 3, 3), Role.WEIGHT, 72, 144);
    private static final ParameterSpecification BIAS =
            new ParameterSpecification("conv.bias", new Shape(16), Role.BIAS, 72, 144);

    @Test
    void theStandardIsUniformWithinOneOverTheRootOfTheFanIn() {
        float[] weights = draw(new Initialization.Standard(), WEIGHT, 1);
        double bound = 1 / Math.sqrt(72);
        float greatest = 0;
        for (float weight : weights) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        assertTrue(greatest <= (float) bound && greatest > 0.99 * bound, "the bound is reached and kept: " + greatest);
        assertVariance(bound * bound / 3, weights);
        for (float bias : draw(new Initialization.Standard(), BIAS, 1)) {
            assertTrue(Math.abs(bias) <= (float) bound && bias != 0);
        }
    }

    @Test
    void kaimingNormalHasVarianceTwoOverTheFan() {
        assertVariance(2 / 72.0, draw(new Initialization.KaimingNormal(Initialization.Fan.IN, true), WEIGHT, 2));
        assertVariance(2 / 144.0, draw(new Initialization.KaimingNormal(Initialization.Fan.OUT, false), WEIGHT, 2));
        assertArrayEquals(
                new float[16], draw(new Initialization.KaimingNormal(Initialization.Fan.OUT, false), BIAS, 2));
        assertArrayEquals(
                draw(new Initialization.Standard(), BIAS, 2),
                draw(new Initialization.KaimingNormal(Initialization.Fan.IN, true), BIAS, 2));
    }

    @Test
    void oneParameterMayHaveAnotherStandardDeviationThanTheOthers() {
        Initialization empty = new Initialization.NormalByLayer("conv.weight", 0, 0.01);
        Initialization other = new Initialization.NormalByLayer("conv1.weight", 0, 0.01);
        // Minus zero counts as zero.
        assertArrayEquals(new float[16 * 72], draw(empty, WEIGHT, 3), Float.MIN_VALUE);
        assertArrayEquals(draw(new Initialization.Normal(0.01), WEIGHT, 3), draw(other, WEIGHT, 3));
        assertArrayEquals(new float[16], draw(empty, BIAS, 3));
    }

    @Test
    void anIdentityFillsItsDiagonalWhateverItsShape() {
        Initialization rule = new Initialization.ScaledIdentity(0.5);
        float[] wide = {0.5f, 0, 0, 0, 0.5f, 0};
        float[] high = {0.5f, 0, 0, 0.5f, 0, 0};
        assertArrayEquals(wide, draw(rule, linear(2, 3), 1));
        assertArrayEquals(high, draw(rule, linear(3, 2), 1));
        assertArrayEquals(new float[16], draw(rule, BIAS, 1));
    }

    private static ParameterSpecification linear(long outputs, long inputs) {
        return new ParameterSpecification("fc.weight", new Shape(outputs, inputs), Role.WEIGHT, inputs, outputs);
    }

    @Test
    void normalHasTheStandardDeviationGivenAndZeroBiases() {
        assertVariance(1e-4, draw(new Initialization.Normal(0.01), WEIGHT, 3));
        assertArrayEquals(new float[16], draw(new Initialization.Normal(0.01), BIAS, 3));
        assertThrows(IllegalArgumentException.class, () -> new Initialization.Normal(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Initialization.Normal(-1));
    }

    @Test
    void normalisationsBeginAsTheIdentity() {
        for (Role role : List.of(Role.SCALE, Role.SHIFT, Role.RUNNING_MEAN, Role.RUNNING_VARIANCE)) {
            ParameterSpecification specification = new ParameterSpecification("bn.x", new Shape(2), role, 1, 1);
            float expected = role == Role.SCALE || role == Role.RUNNING_VARIANCE ? 1 : 0;
            assertArrayEquals(new float[] {expected, expected}, draw(new Initialization.Standard(), specification, 4));
        }
    }

    @Test
    void slopesBeginAsInPyTorchAndConstantsAreNotDrawn() {
        Initialization rule = new Initialization.Standard();
        ParameterSpecification slopes = new ParameterSpecification("prelu.weight", new Shape(2), Role.SLOPE, 1, 1);
        assertArrayEquals(new float[] {0.25f, 0.25f}, draw(rule, slopes, 4));
        ParameterSpecification constant = new ParameterSpecification("mean.value", new Shape(2), Role.CONSTANT, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> draw(rule, constant, 4));
    }

    @Test
    void everyParameterHasItsOwnStream() {
        Initialization rule = new Initialization.Standard();
        assertArrayEquals(draw(rule, WEIGHT, 5), draw(rule, WEIGHT, 5));
        assertFalse(Arrays.equals(draw(rule, WEIGHT, 5), draw(rule, WEIGHT, 6)));
        ParameterSpecification other = new ParameterSpecification("conv2.weight", WEIGHT.shape(), Role.WEIGHT, 72, 144);
        assertFalse(Arrays.equals(draw(rule, WEIGHT, 5), draw(rule, other, 5)));
        RandomStream stream = RandomStream.of(5);
        stream.nextLong();
        FloatBuffer after = (FloatBuffer) rule.from(stream).values(WEIGHT);
        assertEquals(draw(rule, WEIGHT, 5)[0], after.get(0), "drawing elsewhere changes nothing");
    }

    /** 1,152 values: the relative error of a variance has a standard deviation of at most sqrt(2 / 1152) = 4.2 %. */
    private static void assertVariance(double expected, float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        assertEquals(1, sum / values.length / expected, 4 * 0.042);
    }

    private static float[] draw(Initialization rule, ParameterSpecification specification, long seed) {
        FloatBuffer values = (FloatBuffer) rule.from(RandomStream.of(seed)).values(specification);
        float[] array = new float[values.remaining()];
        values.get(array);
        return array;
    }
}

package org.stratoscope.perturbations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Claims: a perturbation depends on the number of the image alone, and bad parameters are refused. */
class PerturbationComponentTests {

    private final DiffeomorphismComponent component = new DiffeomorphismComponent();

    @Test
    void anImageIsDeformedTheSameInEveryBatch() throws StratoscopeException {
        DiffeomorphismParameters parameters =
                ParameterSchema.of(DiffeomorphismParameters.class).bind(Map.of());
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager, 3);
            Perturbed together = component.perturb(parameters, images, 0, context(manager));
            Perturbed alone = component.perturb(parameters, images.get("2:3"), 2, context(manager));
            assertArrayEquals(
                    together.images().get(2).toFloatArray(),
                    alone.images().get(0).toFloatArray());
            assertEquals(new Shape(3, 2, 16, 16), together.field().orElseThrow().getShape());
        }
    }

    @Test
    void zeroDisplacementIsTheIdentity() throws StratoscopeException {
        DiffeomorphismParameters parameters =
                ParameterSchema.of(DiffeomorphismParameters.class).bind(Map.of("displacement", "0"));
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager, 2);
            assertArrayEquals(
                    images.toFloatArray(),
                    component
                            .perturb(parameters, images, 0, context(manager))
                            .images()
                            .toFloatArray());
        }
    }

    @Test
    void noiseHasTheNormAskedFor() throws StratoscopeException {
        NoiseParameters parameters = new NoiseParameters(3);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager, 2).toType(DataType.FLOAT64, false);
            NDArray noisy = new NoiseComponent()
                    .perturb(parameters, images, 0, context(manager))
                    .images();
            NDArray norms =
                    noisy.sub(images).reshape(2, -1).pow(2).sum(new int[] {1}).sqrt();
            assertArrayEquals(new double[] {3, 3}, norms.toDoubleArray(), 1e-12);
        }
    }

    @Test
    void displacementAndTemperatureExcludeEachOther() {
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> ParameterSchema.of(DiffeomorphismParameters.class)
                        .bind(Map.of("displacement", "1", "temperature", "0.1")));
        assertEquals("'displacement' and 'temperature' exclude each other; give one of them", e.getMessage());
    }

    private static NDArray images(NDManager manager, int count) {
        RandomStream random = RandomStream.of(8);
        float[] values = new float[count * 16 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(count, 1, 16, 16));
    }

    private static Context context(NDManager manager) {
        return new Context(manager, RandomStream.of(9), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
    }
}

package org.stratoscope.perturbations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.perturbations.Interpolation;

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

    @Test
    void gaussianInterpolationGivesTheSmoothedImagesAsReference() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager, 2);
            Perturbed moved = component.perturb(bind("interpolation", "gaussian"), images, 0, context(manager));
            Perturbed still = component.perturb(
                    bind("interpolation", "gaussian", "displacement", "0"), images, 0, context(manager));
            assertArrayEquals(
                    still.images().toFloatArray(),
                    moved.reference().orElseThrow().toFloatArray());
            assertFalse(Arrays.equals(
                    images.toFloatArray(), moved.reference().orElseThrow().toFloatArray()));
            assertTrue(component
                    .perturb(bind("interpolation", "nearest"), images, 0, context(manager))
                    .reference()
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3.39, 0", "3.41, 1", "0.5, 0", "0.4, 1", "0, 1"})
    void displacementsThatDoNotShowOrFoldAreNotedOnce(String displacement, int expected) throws StratoscopeException {
        // For c = 3 and 32 pixels, 3.395 pixels lead to T_max and half a pixel to T_min.
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.zeros(new Shape(1, 1, 32, 32));
            Notes notes = new Notes();
            Context context = new Context(manager, RandomStream.of(9), notes, InputLog.none(), DataType.FLOAT32);
            component.perturb(bind("displacement", displacement), images, 0, context);
            component.perturb(bind("displacement", displacement), images, 1, context);
            assertEquals(expected, notes.sentences.size(), () -> String.join(" ", notes.sentences));
        }
    }

    @Test
    void theNoteNamesBoundsTemperatureAndDisplacement() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Notes notes = new Notes();
            component.perturb(
                    bind("displacement", "6"),
                    manager.zeros(new Shape(1, 1, 32, 32)),
                    0,
                    new Context(manager, RandomStream.of(9), notes, InputLog.none(), DataType.FLOAT32));
            // 36 times 1.1318e-3; 1 / (1024 pi ln 3); the highest temperature from the specification's table.
            assertEquals(
                    "The perturbation diffeomorphism has temperature 0.04074 (typical displacement 6.000 pixels), outside"
                            + " the range from T_min = 0.0002829, below which images move by less than half a pixel, to"
                            + " T_max = 0.01305, above which fields fold, for cut-off 3 and images of 32 pixels.",
                    notes.sentences.getFirst());
        }
    }

    @Test
    void cutOffOneIsRefusedWithItsReason() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> bind("cutoff", "1"));
        assertEquals(
                "'cutoff' must be at least 2: temperature and displacement are related through ln c, and ln 1 = 0",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"displacement, -1", "temperature, -0.1", "displacement, Infinity", "temperature, NaN"})
    void impossibleStrengthsAreRefusedByName(String name, String value) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> bind(name, value));
        assertTrue(e.getMessage().startsWith("'" + name + "' must be"), e.getMessage());
    }

    @Test
    void imagesThatAreNotSquareAreRefused() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = manager.zeros(new Shape(1, 1, 4, 5));
            InvalidInputException e = assertThrows(
                    InvalidInputException.class,
                    () -> component.perturb(bind("cutoff", "3"), images, 0, context(manager)));
            assertEquals(
                    "The perturbation diffeomorphism needs square images, but these are 4 x 5 pixels.", e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheResultIsLeftBehind(Interpolation interpolation) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager, 2);
            int before = manager.getManagedArrays().size();
            Perturbed perturbed = component.perturb(
                    bind("interpolation", interpolation.name().toLowerCase(Locale.ROOT)), images, 0, context(manager));
            int results = 2 + (perturbed.reference().isPresent() ? 1 : 0);
            assertEquals(results, manager.getManagedArrays().size() - before);
        }
    }

    @Test
    void bitsDoNotDependOnTheNumberOfThreads() throws Exception {
        try (NDManager manager = NDManager.newBaseManager();
                ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            NDArray images = images(manager, 50);
            Callable<float[]> perturb = () -> component
                    .perturb(bind("cutoff", "5"), images, 0, context(manager))
                    .images()
                    .toFloatArray();
            assertArrayEquals(one.submit(perturb).get(), four.submit(perturb).get());
        }
    }

    private static DiffeomorphismParameters bind(String... namesAndValues) throws InvalidInputException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ParameterSchema.of(DiffeomorphismParameters.class).bind(values);
    }

    /** Keeps the notes. */
    private static final class Notes implements Monitor {

        private final List<String> sentences = new ArrayList<>();

        @Override
        public void begin(String activity, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void report(String series, double step, double value) {}

        @Override
        public void note(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void checkCancelled() {}
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

package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.NoisyImages;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;

/** Claims: every data set adds white noise of the norm asked for, another one in each split, and none when none is asked for. */
class ImageNoiseTests {

    private static final int IMAGES = 60;
    private static final Map<String, DatasetComponent<?>> COMPONENTS = Map.of(
            "cifar10", new Cifar10Component(),
            "cifar100", new Cifar100Component(),
            "idx", new IdxComponent(),
            "dead-leaves", new DeadLeavesComponent(),
            "gaussian-fields", new GaussianFieldsComponent(),
            "scale-detection", new ScaleDetectionComponent());

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.write(folder.resolve("data_batch_1.bin"), new byte[IMAGES * 3073]);
        Files.write(folder.resolve("test_batch.bin"), new byte[IMAGES * 3073]);
        Files.write(folder.resolve("train.bin"), new byte[IMAGES * 3074]);
        Files.write(folder.resolve("test.bin"), new byte[IMAGES * 3074]);
        for (String prefix : new String[] {"train", "t10k"}) {
            Files.write(folder.resolve(prefix + "-images-idx3-ubyte"), idx(0x803, IMAGES, 16, 16));
            Files.write(folder.resolve(prefix + "-labels-idx1-ubyte"), idx(0x801, IMAGES));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar10", "cifar100", "idx", "dead-leaves", "gaussian-fields", "scale-detection"})
    void theNormIsTheOneAskedFor(String id) throws StratoscopeException {
        Dataset clean = open(id, Map.of());
        Dataset noisy = open(id, Map.of("noise", "10"));
        double square = 0;
        for (int index = 0; index < IMAGES; index++) {
            for (float value : noise(noisy, clean, index)) {
                square += value * value;
            }
            assertEquals(clean.label(index), noisy.label(index));
        }
        // Sixty images of at least 256 pixels: the relative standard deviation is at most sqrt(2 / 15360) = 0.0114.
        assertEquals(100, square / IMAGES, 100 * 5 * 0.0114);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar10", "cifar100", "idx", "dead-leaves", "gaussian-fields", "scale-detection"})
    void splitsHaveDrawsOfTheirOwn(String id) throws StratoscopeException {
        float[] train = noise(open(id, Map.of("noise", "10")), open(id, Map.of()), 2);
        float[] test = noise(open(id, Map.of("noise", "10", "split", "test")), open(id, Map.of("split", "test")), 2);
        double product = 0;
        double square = 0;
        for (int i = 0; i < train.length; i++) {
            product += train[i] * test[i];
            square += train[i] * train[i];
        }
        // The same draw would give 1; independent ones have the standard deviation 1 / sqrt(256) or less.
        assertEquals(0, product / square, 5.0 / 16);
        assertArrayEquals(train, noise(open(id, Map.of("noise", "10")), open(id, Map.of()), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar10", "cifar100", "idx", "dead-leaves", "gaussian-fields", "scale-detection"})
    void withoutNoiseNothingIsDecorated(String id) throws StratoscopeException {
        assertFalse(open(id, Map.of("noise", "0")) instanceof NoisyImages);
        assertFalse(open(id, Map.of()) instanceof NoisyImages);
    }

    @Test
    void aNegativeNormIsRefused() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> open("dead-leaves", Map.of("noise", "-1")));
        assertEquals("'noise' must be in 0.0 .. 1000000.0, not '-1'", e.getMessage());
    }

    private Dataset open(String id, Map<String, String> values) throws StratoscopeException {
        Map<String, String> all = new HashMap<>(values);
        all.put("count", Integer.toString(IMAGES));
        switch (id) {
            case "dead-leaves" -> all.put("side", "16");
            case "gaussian-fields" -> all.put("size", "16");
            case "scale-detection" -> all.put("amplitude", "1");
            default -> all.put("folder", folder.toString());
        }
        return Contexts.open(COMPONENTS.get(id), all);
    }

    private static float[] noise(Dataset noisy, Dataset clean, int index) {
        float[] image = image(noisy, index);
        float[] without = image(clean, index);
        for (int i = 0; i < image.length; i++) {
            image[i] -= without[i];
        }
        return image;
    }

    private static float[] image(Dataset data, int index) {
        float[] image = new float[data.shape().size() + 2];
        Arrays.fill(image, 7);
        data.image(index, image, 1);
        assertEquals(7, image[0]);
        assertEquals(7, image[image.length - 1]);
        return Arrays.copyOfRange(image, 1, image.length - 1);
    }

    private static byte[] idx(int magic, int... sizes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(magic);
        int values = 1;
        for (int size : sizes) {
            data.writeInt(size);
            values *= size;
        }
        data.write(new byte[values]);
        return bytes.toByteArray();
    }
}

package org.stratoscope.datasets.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: permuted labels keep the classes' sizes, and a choice of classes keeps their images and no others. */
class LabelTransformTests {

    private static final GeneratedImages IMAGES = GeneratedImages.small(300);

    @Test
    void aPermutationKeepsTheNumberOfImagesOfEveryClass() throws StratoscopeException {
        Dataset permuted = permuted(1);
        assertArrayEquals(counts(IMAGES), counts(permuted));
        long same = IntStream.range(0, 300)
                .filter(n -> permuted.label(n) == IMAGES.label(n))
                .count();
        // A third is expected, with a standard deviation of 8.
        assertTrue(same > 60 && same < 140, same + " labels are where they were");
    }

    @Test
    void aShareOfNothingLeavesAllLabelsAndHalfAShareHalfOfThem() throws StratoscopeException {
        Dataset none = permuted(0);
        Dataset half = permuted(0.5);
        long changed = IntStream.range(0, 300)
                .filter(n -> half.label(n) != IMAGES.label(n))
                .count();
        assertTrue(IntStream.range(0, 300).allMatch(n -> none.label(n) == IMAGES.label(n)));
        assertTrue(changed > 60 && changed <= 150, changed + " labels changed");
        assertArrayEquals(counts(IMAGES), counts(half));
    }

    @Test
    void aChoiceKeepsTheImagesOfItsClassesInTheirOrder() throws StratoscopeException {
        Dataset chosen = chosen("c/a");
        assertEquals(List.of("c", "a"), chosen.classes());
        assertEquals(200, chosen.size());
        float[] expected = new float[IMAGES.shape().size()];
        float[] found = new float[expected.length];
        int[] originals =
                IntStream.range(0, 300).filter(n -> IMAGES.label(n) != 1).toArray();
        for (int n : new int[] {0, 1, 117, 199}) {
            IMAGES.image(originals[n], expected, 0);
            chosen.image(n, found, 0);
            assertArrayEquals(expected, found);
            assertEquals(IMAGES.label(originals[n]) == 2 ? 0 : 1, chosen.label(n));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/z | The data transform class-selection is asked for a class 'z', but the classes are a, b, c; correct 'classes'.
            a/a | The data transform class-selection is asked for the class 'a' twice; name it once in 'classes'.
            """)
    void whatCannotBeChosenIsRefusedInOneSentence(String classes, String expected) {
        assertEquals(
                expected,
                assertThrows(InvalidInputException.class, () -> chosen(classes)).getMessage());
    }

    private static Dataset permuted(double share) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            return new LabelPermutation()
                    .prepare(new LabelPermutationParameters(share), IMAGES, context(manager))
                    .apply(IMAGES);
        }
    }

    private static Dataset chosen(String classes) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            return new ClassSelection()
                    .prepare(new ClassSelectionParameters(classes), IMAGES, context(manager))
                    .apply(IMAGES);
        }
    }

    private static Context context(NDManager manager) {
        return new Context(manager, RandomStream.of(5), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
    }

    private static int[] counts(Dataset dataset) {
        int[] counts = new int[3];
        IntStream.range(0, dataset.size()).forEach(n -> counts[dataset.label(n)]++);
        return counts;
    }
}

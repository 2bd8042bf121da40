package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.random.RandomStream;

/** How labels that have nothing to do with the images are drawn; a label depends on its number only, not on how many there are. */
public enum LabelDraw {
    /** Every run of as many images as there are classes has each class once, in random order. */
    BALANCED {
        @Override
        int[] draw(int count, int classes, RandomStream random) {
            int[] labels = new int[count];
            int[] block = {};
            for (int i = 0; i < count; i++) {
                if (i % classes == 0) {
                    block = random.derive(i / classes).permutation(classes);
                }
                labels[i] = block[i % classes];
            }
            return labels;
        }
    },
    /** Each label on its own, all classes being equally likely. */
    UNIFORM {
        @Override
        int[] draw(int count, int classes, RandomStream random) {
            return IntStream.range(0, count).map(i -> random.nextInt(classes)).toArray();
        }
    };

    /** Labels in 0 .. classes - 1. */
    abstract int[] draw(int count, int classes, RandomStream random);

    /** Names for classes that are mere numbers. */
    static List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }
}

package org.stratoscope.datasets.internal;

import java.util.stream.IntStream;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.datasets.ScalePairs;

/**
 * Which part of the pairs. The pairs of each class are shuffled by a stream of the fixed seed 123456789 and cut to the size
 * m of the smaller class. Counted from the end, m / 2 of them are for testing and m / 8 before those for validation; the
 * rest is the pool of training pairs. So the parts never overlap, whatever is drawn from them.
 */
public enum ScaleSplit {
    /** A random draw from the pool. */
    TRAIN(1024) {
        @Override
        int start(int size) {
            return 0;
        }

        @Override
        int end(int size) {
            return VALIDATION.start(size);
        }
    },
    /** Pairs to choose by. */
    VALIDATION(128) {
        @Override
        int start(int size) {
            return end(size) - size / 8;
        }

        @Override
        int end(int size) {
            return TEST.start(size);
        }
    },
    /** Pairs to report on. */
    TEST(4096) {
        @Override
        int start(int size) {
            return size - size / 2;
        }

        @Override
        int end(int size) {
            return size;
        }
    };

    private static final long SEED = 123456789;

    private final int usualCount;

    ScaleSplit(int usualCount) {
        this.usualCount = usualCount;
    }

    abstract int start(int size);

    abstract int end(int size);

    /** The most images that the split has, half of them in each class. */
    int available(ScalePairs pairs) {
        int size = size(pairs);
        return 2 * (end(size) - start(size));
    }

    /** How many images there are when nobody asks for a number. */
    int usualCount(ScalePairs pairs) {
        return Math.min(usualCount, available(pairs));
    }

    /**
     * The numbers of pairs of a class; fewer are the first of more.
     *
     * @param count at most half of what is available
     * @param random draws training pairs from the pool
     */
    int[] choose(ScalePairs pairs, int label, int count, RandomStream random) {
        int[] shuffled = RandomStream.of(SEED).derive("pairs").derive(label).permutation(pairs.count(label));
        int size = size(pairs);
        int start = start(size);
        int length = end(size) - start;
        int[] order = this == TRAIN
                ? random.derive("pairs").derive(label).permutation(length)
                : IntStream.range(0, length).toArray();
        return IntStream.range(0, count).map(i -> shuffled[start + order[i]]).toArray();
    }

    private static int size(ScalePairs pairs) {
        return Math.min(pairs.count(0), pairs.count(1));
    }
}

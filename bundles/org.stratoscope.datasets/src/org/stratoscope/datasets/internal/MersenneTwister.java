package org.stratoscope.datasets.internal;

/**
 * The generator MT19937 (Matsumoto and Nishimura 1998) with the seeding and the transformations of Python, of NumPy's
 * {@code RandomState} and of PyTorch, for data sets that were published as programs with a seed. Confined to one thread.
 */
final class MersenneTwister {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int TWIST = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int WORD = 32;
    private static final double UNIT_OF_53_BITS = 0x1.0p-53;

    private final int[] state = new int[SIZE];
    private int next = SIZE;
    private double spareGaussian = Double.NaN;

    private MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /** Seeded as NumPy's legacy generator and as PyTorch's generator for the processor. */
    static MersenneTwister seededByNumber(int seed) {
        return new MersenneTwister(seed);
    }

    /** Seeded as Python's generator. */
    static MersenneTwister seededByKey(int seed) {
        MersenneTwister twister = new MersenneTwister(19650218);
        int[] state = twister.state;
        int at = 1;
        for (int i = 0; i < SIZE; i++) {
            state[at] = (state[at] ^ (state[at - 1] ^ state[at - 1] >>> 30) * 1664525) + seed;
            at = following(state, at);
        }
        for (int i = 0; i < SIZE - 1; i++) {
            state[at] = (state[at] ^ (state[at - 1] ^ state[at - 1] >>> 30) * 1566083941) - at;
            at = following(state, at);
        }
        state[0] = UPPER;
        return twister;
    }

    private static int following(int[] state, int at) {
        if (at + 1 < SIZE) {
            return at + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** Draws 32 uniform bits. */
    int nextInt() {
        if (next == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int joined = state[i] & UPPER | state[(i + 1) % SIZE] & ~UPPER;
                state[i] = state[(i + SHIFT) % SIZE] ^ joined >>> 1 ^ ((joined & 1) == 0 ? 0 : TWIST);
            }
            next = 0;
        }
        int bits = state[next++];
        bits ^= bits >>> 11;
        bits ^= bits << 7 & 0x9d2c5680;
        bits ^= bits << 15 & 0xefc60000;
        return bits ^ bits >>> 18;
    }

    /** A uniform whole number in [0, bound) as Python draws it: by as many bits as needed, until one fits. */
    int nextBelow(int bound) {
        int length = WORD - Integer.numberOfLeadingZeros(bound);
        int drawn;
        do {
            drawn = nextInt() >>> WORD - length;
        } while (drawn >= bound);
        return drawn;
    }

    /** A standard normal number as NumPy's legacy generator draws it: Marsaglia's polar method, the second of a pair first. */
    double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double first;
        double second;
        double square;
        do {
            first = 2 * nextDouble() - 1;
            second = 2 * nextDouble() - 1;
            square = first * first + second * second;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = factor * first;
        return factor * second;
    }

    private double nextDouble() {
        long high = nextInt() >>> 5;
        long low = nextInt() >>> 6;
        return ((high << 26) + low) * UNIT_OF_53_BITS;
    }

    /** A permutation of 0 .. size-1 as PyTorch draws it. */
    int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = 0; i < size - 1; i++) {
            int other = i + (int) (Integer.toUnsignedLong(nextInt()) % (size - i));
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }
}

package org.stratoscope.api.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws random numbers from a stream that is named, so that streams never influence each other: a stream derived under
 * one name gives the same numbers whatever else is drawn elsewhere. The generator is SplitMix64 (Steele, Lea and Flood,
 * OOPSLA 2014) and every transformation uses {@link StrictMath}, so the bits do not depend on platform or Java release.
 *
 * <p>An instance is confined to one thread.
 */
public final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_OF_53_BITS = 0x1.0p-53;

    private final byte[] key;
    private long state;
    private double spareGaussian = Double.NaN;

    private RandomStream(byte[] key) {
        this.key = key;
        this.state = ByteBuffer.wrap(key).getLong();
    }

    /** Creates the root stream of an experiment. */
    public static RandomStream of(long seed) {
        return new RandomStream(
                digest(ByteBuffer.allocate(Long.BYTES).putLong(seed).array(), "stratoscope"));
    }

    /** Creates the stream of that name below this one; drawing from either leaves the other unchanged. */
    public RandomStream derive(String name) {
        return new RandomStream(digest(key, name));
    }

    /** Creates the numbered stream below this one, for instance one for each image. */
    public RandomStream derive(long number) {
        return derive("#" + number);
    }

    /** Draws 64 uniform bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Draws a uniform number in [0, 1) with 53 bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT_OF_53_BITS;
    }

    /** Draws a uniform number in [minimum, maximum). */
    public double nextDouble(double minimum, double maximum) {
        return minimum + (maximum - minimum) * nextDouble();
    }

    /** Draws a uniform whole number in [0, bound), free of modulo bias. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        long limit = (1L << 31) - (1L << 31) % bound;
        long bits;
        do {
            bits = nextLong() >>> 33;
        } while (bits >= limit);
        return (int) (bits % bound);
    }

    /** Draws a standard normal number by Marsaglia's polar method. */
    public double nextGaussian() {
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
        spareGaussian = second * factor;
        return first * factor;
    }

    /** Draws a uniform permutation of 0 .. size-1 (Fisher and Yates). */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static byte[] digest(byte[] key, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.stratoscope.metrics.agop;

import org.stratoscope.api.random.RandomStream;

/** The combinations of outputs that are pulled back. */
public sealed interface Cotangents {

    /** How many there are for a network with that many outputs. */
    int count(int outputs);

    /**
     * The coefficients of the outputs of one image in one combination.
     *
     * @param image number of the image
     */
    double[] coefficients(int number, int image, int outputs);

    /** How many estimates of the sum over outputs they make together. */
    int estimates();

    /** The half of the estimates that a combination belongs to, 0 or 1. */
    int half(int number);

    /** Every output by itself, which is exact. */
    record Outputs() implements Cotangents {

        @Override
        public int count(int outputs) {
            return outputs;
        }

        @Override
        public double[] coefficients(int number, int image, int outputs) {
            double[] one = new double[outputs];
            one[number] = 1;
            return one;
        }

        @Override
        public int estimates() {
            return 1;
        }

        @Override
        public int half(int number) {
            return 0;
        }
    }

    /**
     * Sums of all outputs with independent random signs r, one or more for each image: the mean of (sum_o r_o g_o)(sum_o r_o
     * g_o)' is the sum of g_o g_o'. The signs depend on the stream, the image and the number alone.
     *
     * @param first number of the first one
     * @param rounds how many for each image
     */
    record Signs(RandomStream random, int first, int rounds) implements Cotangents {

        @Override
        public int count(int outputs) {
            return rounds;
        }

        @Override
        public double[] coefficients(int number, int image, int outputs) {
            RandomStream stream = random.derive(image).derive(first + number);
            double[] signs = new double[outputs];
            long bits = 0;
            for (int output = 0; output < outputs; output++) {
                bits = output % Long.SIZE == 0 ? stream.nextLong() : bits >>> 1;
                signs[output] = (bits & 1) == 0 ? 1 : -1;
            }
            return signs;
        }

        @Override
        public int estimates() {
            return rounds;
        }

        @Override
        public int half(int number) {
            return (first + number) % 2;
        }
    }
}

package org.stratoscope.datasets.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.random.RandomStream;

/** Which images of the available ones are used: all or the first so many, in file order or shuffled by a seed. */
record Selection(Optional<Integer> count, Optional<Long> shuffle) {

    /** The indices of the selected images. */
    int[] order(int available) throws InvalidInputException {
        int wanted = count.orElse(available);
        if (wanted > available) {
            throw new InvalidInputException("'count' asks for " + wanted + " images but there are only " + available
                    + "; give a smaller count.");
        }
        int[] all = shuffle.isPresent()
                ? RandomStream.of(shuffle.get()).permutation(available)
                : IntStream.range(0, available).toArray();
        return Arrays.copyOf(all, wanted);
    }
}

package org.stratoscope.datasets.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** Which images of files without a split are used; shared by data sets that have no fixed size or parts. */
public record ImageOrder(
        @Parameter(
                title = "Count",
                description = "Use only the first so many images; all when absent.",
                unit = "images",
                minimum = 1)
        Optional<Integer> count,

        @Parameter(
                title = "Shuffle",
                description = "Seed of a permutation applied before counting; file order when absent.")
        Optional<Long> shuffle) {

    Selection selection() {
        return new Selection(count, shuffle);
    }
}

package org.stratoscope.datasets.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** Which images of the files are used, and how large they become; shared by data sets that read files. */
public record ImageSelection(
        @Parameter(title = "Split", description = "Training or test images.", defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "Use only the first so many images; all when absent.",
                unit = "images",
                minimum = 1)
        Optional<Integer> count,

        @Parameter(
                title = "Shuffle",
                description = "Seed of a permutation applied before counting; file order when absent.")
        Optional<Long> shuffle,

        @Parameter(
                title = "Resize",
                description =
                        "Height and width that images are enlarged or reduced to, linearly; as they are when absent.",
                unit = "pixels",
                minimum = 1,
                maximum = 4096)
        Optional<Integer> resize) {

    Selection selection() {
        return new Selection(count, shuffle);
    }
}

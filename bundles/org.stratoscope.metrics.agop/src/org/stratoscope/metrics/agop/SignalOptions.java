package org.stratoscope.metrics.agop;

import java.util.Optional;

/**
 * How the signals of images are summed.
 *
 * @param blocks all images that will be added, and the blocks whose sums are kept apart
 * @param positions the positions that count; all of them when absent
 * @param centred whether the mean over all patches of the gradient of each output is subtracted, which makes K a covariance
 * @param halves 2 where the outputs are sketched with signs, so that the error of that is known, otherwise 1
 */
public record SignalOptions(ImageBlocks blocks, Optional<PositionSample> positions, boolean centred, int halves) {

    public SignalOptions {
        if (halves < 1 || halves > 2) {
            throw new IllegalArgumentException("there are one or two halves: " + halves);
        }
        if (centred && halves > 1) {
            throw new IllegalArgumentException("the mean gradient of each output is not known from sketches");
        }
    }

    /** All positions of all images in these blocks, exact over outputs and not centred. */
    public static SignalOptions plain(ImageBlocks blocks) {
        return new SignalOptions(blocks, Optional.empty(), false, 1);
    }
}

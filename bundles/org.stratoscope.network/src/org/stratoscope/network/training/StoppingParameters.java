package org.stratoscope.network.training;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of when a training ends before its last epoch. */
record StoppingParameters(
        @Parameter(
                title = "Stop at zero loss",
                description =
                        "Whether training ends after the first epoch whose mean loss is exactly zero, which only the"
                                + " hinge loss reaches; a ridge is not part of this loss.",
                defaultValue = "false")
        boolean stopAtZeroLoss,

        @Parameter(
                title = "Stop after interpolation",
                description =
                        "With this number e, training ends after an epoch whose mean loss is exactly zero and that"
                                + " classifies all images set aside for validation right, once there have been more than e times"
                                + " as many epochs as up to the first one of zero loss. The extra time lets a ridge simplify"
                                + " weights that fit already; only the hinge loss reaches zero.",
                minimum = 0)
        Optional<Double> stopAfterInterpolation) {

    /** Whether the accuracy on images set aside decides, if the last epoch was the end of so many with such a loss. */
    boolean asksForValidation(double loss, int epochs, int interpolation) {
        return !stopAtZeroLoss && timeIsUp(loss, epochs, interpolation);
    }

    /**
     * Whether enough epochs are over.
     *
     * @param loss mean loss of the last epoch
     * @param accuracy on the images set aside after it; 1 where there are none
     * @param epochs number of epochs
     * @param interpolation number of epochs up to the first one of zero loss; 0 before that
     */
    boolean enough(double loss, double accuracy, int epochs, int interpolation) {
        return stopAtZeroLoss && loss == 0 || accuracy == 1 && timeIsUp(loss, epochs, interpolation);
    }

    private boolean timeIsUp(double loss, int epochs, int interpolation) {
        return loss == 0 && stopAfterInterpolation.isPresent() && epochs > stopAfterInterpolation.get() * interpolation;
    }
}

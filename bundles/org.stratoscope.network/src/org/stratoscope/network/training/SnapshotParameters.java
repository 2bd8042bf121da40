package org.stratoscope.network.training;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of what is kept of a training. */
record SnapshotParameters(
        @Parameter(
                title = "Snapshots",
                description = "After which epochs the network is stored, so that it can be measured along the training:"
                        + " numbers (0 is before the first step), powers-of-two, best and last, separated by '/', such as"
                        + " 0/powers-of-two/best.")
        Optional<String> snapshots,

        @Parameter(
                title = "Keep",
                description = "Which network the training gives: that of the last epoch, or the best one (the highest"
                        + " accuracy on the images set aside for validation, or the lowest training loss where none are"
                        + " set aside; the earlier one of equals).",
                defaultValue = "last")
        Kept keep,

        @Parameter(
                title = "Validation share",
                description =
                        "Share of the training images that is set aside, drawn at random, to tell the best epoch.",
                defaultValue = "0",
                minimum = 0,
                maximum = 0.9)
        double validation) {

    /** Which network a training gives. */
    enum Kept {
        /** The one after the last step. */
        LAST,
        /** The one of the best epoch. */
        BEST
    }

    SnapshotParameters {
        // Refuses what it cannot read before anything is trained.
        SnapshotPlan.parse(snapshots);
    }

    SnapshotPlan plan() {
        return SnapshotPlan.parse(snapshots);
    }

    /** Whether the best epoch must be known. */
    boolean bestWanted() {
        return keep == Kept.BEST || plan().best();
    }
}

package org.stratoscope.network.training;

import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** The parameters that all trainers share. */
record TrainingParameters(
        @Parameter(
                title = "Epochs",
                description = "How often every image is used.",
                defaultValue = "10",
                minimum = 0,
                maximum = 1_000_000)
        int epochs,

        @Parameter(
                title = "Decay one-dimensional parameters",
                description = "Whether weight decay also acts on biases and on the scales of normalisations.",
                defaultValue = "false")
        boolean decayOneDimensional,

        @Parameter(
                title = "Batch size",
                description = "Images in each step.",
                defaultValue = "128",
                minimum = 1,
                maximum = 1_000_000)
        int batchSize,

        @Parameter(
                title = "Drop last batch",
                description = "Whether the images left over at the end of an epoch are skipped when they do not fill a"
                        + " batch.",
                defaultValue = "false")
        boolean dropLast,

        @Inlined ScheduleParameters rate,

        @Parameter(
                title = "Loss",
                description = "Cross-entropy; the hinge loss max(0, 1 - y f) of every output; or the squared difference"
                        + " of every output from its target, 1 for the class and 0 elsewhere, or 1 and -1 with a single"
                        + " output. All are means over images, the last two also over outputs.",
                defaultValue = "cross-entropy")
        Loss loss,

        @Inlined StoppingParameters stopping,

        @Parameter(
                title = "Labels",
                description = "The true ones; permuted, which keeps how often each class occurs; or drawn at random,"
                        + " each class with the same chance. Wrong labels stay the same in all epochs.",
                defaultValue = "true")
        Labels labels,

        @Inlined AugmentationParameters augmentation,

        @Parameter(
                title = "Frozen layers",
                description = "Layers, or prefixes of their names that end before a dot, separated by '/', whose"
                        + " parameters stay as they are, without weight decay; running statistics go on following the"
                        + " images.")
        Optional<String> frozen,

        @Parameter(
                title = "Ridge on convolutions",
                description = "Adds this number times the sum of the squares of all weights of convolutions, divided by"
                        + " their mean number of filters times the number of convolutions, to the loss.",
                defaultValue = "0",
                minimum = 0)
        double ridge,

        @Inlined SnapshotParameters keeping) {}

package org.stratoscope.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Which arrays of NumPy hold the images and the labels, and how they are read. */
public record NpzParameters(
        @Parameter(title = "File", description = "An archive .npz with images and labels, or a .npy with images.")
        Path file,

        @Parameter(
                title = "Labels file",
                description = "A .npy with the labels; needed when 'file' is a .npy, and used instead of the labels of"
                        + " an archive.")
        Optional<Path> labelsFile,

        @Parameter(
                title = "Images key",
                description = "Name of the array of images in the archive.",
                defaultValue = "images")
        String imagesKey,

        @Parameter(
                title = "Labels key",
                description = "Name of the array of labels in the archive.",
                defaultValue = "labels")
        String labelsKey,

        @Parameter(
                title = "Channels",
                description = "Where the channels are in arrays with four axes: first is images, channels, rows,"
                        + " columns, last is images, rows, columns, channels; auto takes the one of these two axes that"
                        + " has the length 1 or 3.",
                defaultValue = "auto")
        ChannelOrder channels,

        @Inlined ImageOrder order,

        @Parameter(
                title = "Mean",
                description = "Subtracted from each channel, of bytes after scaling to 0..1; one number or one for each"
                        + " channel.",
                defaultValue = "0")
        List<Double> mean,

        @Parameter(
                title = "Standard deviation",
                description = "Each channel is divided by it after the mean is subtracted; one number or one for each"
                        + " channel.",
                defaultValue = "1")
        List<Double> std,

        @Inlined ImageNoise noise) {}

package org.stratoscope.task.inspection;

import java.nio.file.Path;
import java.util.Locale;

/** Where the filters and activations of an inspected network lie in the folder of its task. */
public final class LayerArrays {

    /** Most channels of an activation, and most filters of a layer, that are kept. */
    public static final int CHANNELS_AT_MOST = 256;

    /** Most rows and columns of a channel that are kept; larger ones are thinned out. */
    public static final int PIXELS_AT_MOST = 64;

    /** Most values of a layer's filters that are kept. */
    public static final int VALUES_AT_MOST = CHANNELS_AT_MOST * PIXELS_AT_MOST * PIXELS_AT_MOST;

    private LayerArrays() {}

    /** The probe image as the network sees it, of shape (channels, height, width). */
    public static Path image(Path task) {
        return task.resolve("arrays").resolve("image.npy");
    }

    /** The filters of a node, of shape (filters, channels, height, width); absent where a node has none. */
    public static Path filters(Path task, int node) {
        return task.resolve("arrays").resolve(String.format(Locale.ROOT, "filters-%03d.npy", node));
    }

    /** The activations of a node, of shape (channels, height, width). */
    public static Path activations(Path task, int node) {
        return task.resolve("arrays").resolve(String.format(Locale.ROOT, "activations-%03d.npy", node));
    }
}

package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/** Walks through the first images of a data set, a few at a time, so that memory does not depend on their number. */
final class ImageChunks {

    /** About half a megabyte, which stays in a core's cache while it is read again and again. */
    private static final int PIXELS_AT_ONCE = 1 << 17;

    private ImageChunks() {}

    /** Receives images that follow each other in an array. */
    interface Visitor {
        void visit(float[] pixels, int count) throws CancelledException;
    }

    static void walk(Dataset dataset, int images, String activity, Monitor monitor, Visitor visitor)
            throws CancelledException {
        int size = dataset.shape().size();
        int chunk = Math.clamp(PIXELS_AT_ONCE / size, 1, images);
        float[] pixels = new float[Math.multiplyExact(chunk, size)];
        monitor.begin(activity, images);
        for (int first = 0; first < images; first += chunk) {
            monitor.checkCancelled();
            int count = Math.min(chunk, images - first);
            for (int n = 0; n < count; n++) {
                dataset.image(first + n, pixels, n * size);
            }
            visitor.visit(pixels, count);
            monitor.worked(count);
        }
    }
}

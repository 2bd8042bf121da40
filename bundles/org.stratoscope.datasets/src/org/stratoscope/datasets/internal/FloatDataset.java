package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/**
 * Images kept as the numbers that a network sees.
 *
 * @param shape of every image
 * @param classes names in label order
 * @param values all images one after the other, channel slowest
 * @param labels one for each image
 */
record FloatDataset(ImageShape shape, List<String> classes, float[] values, int[] labels) implements Dataset {

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        System.arraycopy(values, index * shape.size(), target, offset, shape.size());
    }
}

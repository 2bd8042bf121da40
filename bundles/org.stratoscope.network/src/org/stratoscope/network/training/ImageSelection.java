package org.stratoscope.network.training;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/**
 * Some images of a data set under labels of their own.
 *
 * @param indices of the images in the data set, at least one
 * @param labels one an image of the data set, selected or not
 */
record ImageSelection(Dataset source, int[] indices, int[] labels) implements Dataset {

    @Override
    public ImageShape shape() {
        return source.shape();
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public List<String> classes() {
        return source.classes();
    }

    @Override
    public int label(int index) {
        return labels[indices[index]];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        source.image(indices[index], target, offset);
    }
}

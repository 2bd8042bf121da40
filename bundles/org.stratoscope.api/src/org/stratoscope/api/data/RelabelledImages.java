package org.stratoscope.api.data;

import java.util.List;

/** Images of a data set under other labels. */
public final class RelabelledImages implements Dataset {

    private final Dataset images;
    private final int[] labels;
    private final List<String> classes;

    /**
     * Takes the labels over.
     *
     * @param labels one for each image, in 0 .. classes - 1
     */
    public RelabelledImages(Dataset images, int[] labels, List<String> classes) {
        if (labels.length != images.size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + images.size() + " images");
        }
        this.images = images;
        this.labels = labels.clone();
        this.classes = List.copyOf(classes);
    }

    @Override
    public ImageShape shape() {
        return images.shape();
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        images.image(index, target, offset);
    }
}

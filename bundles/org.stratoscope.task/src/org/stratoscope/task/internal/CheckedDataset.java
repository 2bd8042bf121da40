package org.stratoscope.task.internal;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** A data set of a plug-in whose labels and images are looked at as they are read. */
record CheckedDataset(Dataset dataset, Calls calls) implements Dataset {

    @Override
    public ImageShape shape() {
        return dataset.shape();
    }

    @Override
    public int size() {
        return dataset.size();
    }

    @Override
    public List<String> classes() {
        return dataset.classes();
    }

    @Override
    public int label(int index) {
        int label = dataset.label(index);
        calls.checkLabel(label, index, dataset.classes().size());
        return label;
    }

    @Override
    public void image(int index, float[] target, int offset) {
        dataset.image(index, target, offset);
        calls.checkImage(target, offset, dataset.shape().size(), index);
    }
}

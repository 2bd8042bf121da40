package org.stratoscope.datasets.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.RelabelledImages;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;

/** Labels that say nothing about the images. */
public final class LabelPermutation implements DataTransformComponent<LabelPermutationParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "label-permutation",
                "Permuted labels",
                "Exchanges the labels of images that are drawn at random, for all measurements; a trainer's own choice of"
                        + " labels leaves those of the measurements alone.");
    }

    @Override
    public Class<LabelPermutationParameters> parameters() {
        return LabelPermutationParameters.class;
    }

    @Override
    public DataTransform prepare(LabelPermutationParameters parameters, Dataset reference, Context context) {
        return dataset -> permuted(dataset, parameters.share(), context.random());
    }

    private static Dataset permuted(Dataset dataset, double share, RandomStream random) {
        int size = dataset.size();
        int chosen = (int) Math.round(share * size);
        int[] images = random.derive("images").permutation(size);
        int[] order = random.derive("labels").permutation(chosen);
        int[] labels = new int[size];
        for (int n = 0; n < size; n++) {
            labels[images[n]] = dataset.label(images[n < chosen ? order[n] : n]);
        }
        return new RelabelledImages(dataset, labels, dataset.classes());
    }
}

package org.stratoscope.network.training;

import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.random.RandomStream;

/** Which labels a network is trained on. */
enum Labels {
    /** Those of the data. */
    TRUE {
        @Override
        int[] of(Dataset data, RandomStream random) {
            return IntStream.range(0, data.size()).map(data::label).toArray();
        }
    },

    /** Those of the data in an order drawn uniformly, so that every class keeps its number of images. */
    PERMUTED {
        @Override
        int[] of(Dataset data, RandomStream random) {
            return IntStream.of(random.permutation(data.size()))
                    .map(data::label)
                    .toArray();
        }
    },

    /** Independent uniform draws among the classes. */
    RANDOM {
        @Override
        int[] of(Dataset data, RandomStream random) {
            int classes = data.classes().size();
            return IntStream.range(0, data.size())
                    .map(index -> random.nextInt(classes))
                    .toArray();
        }
    };

    /** One label an image. */
    abstract int[] of(Dataset data, RandomStream random);
}

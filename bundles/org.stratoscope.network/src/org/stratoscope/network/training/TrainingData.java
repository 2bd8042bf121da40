package org.stratoscope.network.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.random.RandomStream;

/**
 * The images of a training under the labels they are trained with.
 *
 * @param training what the weights are fitted to
 * @param validation what was set aside before
 */
record TrainingData(Dataset training, Optional<Dataset> validation) {

    /**
     * Gives labels and sets images aside; both depend on the stream alone.
     *
     * @throws InvalidInputException when a validation is wished but nothing would be set aside or left
     */
    static TrainingData of(TrainingParameters parameters, Dataset data, RandomStream random)
            throws InvalidInputException {
        int[] labels = parameters.labels().of(data, random.derive("labels"));
        double share = parameters.keeping().validation();
        int aside = (int) Math.round(share * data.size());
        if (share > 0 && (aside == 0 || aside == data.size())) {
            throw new InvalidInputException("'validation' of " + share + " cannot be set aside from " + data.size()
                    + " images; use more images or another share.");
        }
        // In the order of the data where nothing is set aside, so that a shuffle means the same with and without
        // labels.
        int[] order = aside == 0
                ? IntStream.range(0, data.size()).toArray()
                : random.derive("validation").permutation(data.size());
        Dataset training = new ImageSelection(data, Arrays.copyOfRange(order, aside, order.length), labels);
        return aside == 0
                ? new TrainingData(training, Optional.empty())
                : new TrainingData(
                        training, Optional.of(new ImageSelection(data, Arrays.copyOf(order, aside), labels)));
    }
}

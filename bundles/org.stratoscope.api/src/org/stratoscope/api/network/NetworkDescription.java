package org.stratoscope.api.network;

import java.util.List;
import org.stratoscope.api.data.ImageShape;

/**
 * What is known of a network without running it.
 *
 * @param title such as {@code ResNet-20 (option A)}
 * @param input shape of the images it takes
 * @param outputs number of outputs (classes)
 * @param layers every node in execution order; the last one is the output
 * @param trained whether the parameters come from a training, done here or loaded, so that the running statistics of
 *     batch normalisation mean something
 */
public record NetworkDescription(String title, ImageShape input, int outputs, List<Layer> layers, boolean trained) {

    public NetworkDescription {
        layers = List.copyOf(layers);
    }
}

package org.stratoscope.task.inspection;

import java.util.List;

/**
 * Everything a table of layers tells.
 *
 * @param title of the network, such as {@code ResNet-20}
 * @param input shape of the images it takes, such as {@code 3 x 32 x 32}
 * @param trained whether its weights come from a training
 * @param probe the image whose activations are kept
 * @param nodes every node in execution order
 */
public record NetworkTable(String title, String input, boolean trained, Probe probe, List<NodeRow> nodes) {

    /**
     * The image whose activations are kept.
     *
     * @param image its number in the data set, from 0
     * @param images number of images in the data set
     * @param label name of its class
     * @param batch over how many images, itself among them, batch normalisation took its statistics; 1 where it used the
     *     running ones
     */
    public record Probe(int image, int images, String label, int batch) {}

    public NetworkTable {
        nodes = List.copyOf(nodes);
    }

    /** The number of parameters of all nodes together. */
    public long parameters() {
        return nodes.stream().mapToLong(NodeRow::parameters).sum();
    }
}

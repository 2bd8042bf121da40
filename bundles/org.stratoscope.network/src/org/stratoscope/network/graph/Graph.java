package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerStructure;
import org.stratoscope.api.network.ReceptiveField;

/**
 * A network without its numbers: nodes in execution order, the last one being the output. Made by {@link GraphBuilder}.
 *
 * @param input shape of the images
 * @param nodes every node, each after its inputs
 * @param parameters every parameter and buffer in the order of PyTorch's {@code state_dict}
 */
public record Graph(ImageShape input, List<Node> nodes, List<ParameterSpecification> parameters) {

    /** Stands for the images where the index of an input node is asked for. */
    public static final int INPUT = LayerStructure.IMAGES;

    public Graph {
        nodes = List.copyOf(nodes);
        parameters = List.copyOf(parameters);
    }

    /** The output node. */
    public Node output() {
        return nodes.getLast();
    }

    /** The number of outputs for each image. */
    public int outputs() {
        return Math.toIntExact(output().shape().size());
    }

    /** The shape of a node's output, or of the images, for one image. */
    public Shape shape(int node) {
        return node == INPUT ? imageShape(input) : nodes.get(node).shape();
    }

    /** What metrics see of the nodes. */
    public List<Layer> layers() {
        List<ReceptiveField> fields = ReceptiveFields.of(this);
        return nodes.stream()
                .map(node -> LayerDescriber.describe(this, node, fields.get(node.index())))
                .toList();
    }

    static Shape imageShape(ImageShape image) {
        return new Shape(image.channels(), image.height(), image.width());
    }
}

package org.stratoscope.networks.shuffling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * Breaks the pooling over channels that a network has learnt and keeps each of its spatial filters (Tomasini et al. 2022,
 * arXiv 2210.01506, figures 3 and 11). In every convolution, the first one included, the filters W[o, i] of shape
 * (outputs, inputs / groups, height, width) become W[o, pi(i)] with one uniformly random permutation pi for all outputs o.
 * In a convolution with groups pi acts inside the groups, the same way in each; a depthwise one has nothing to permute.
 * Biases, normalisations and linear maps stay as they are.
 */
public enum ChannelShuffling {
    /** Permutes the inputs of every convolution. */
    INPUTS,
    /**
     * Permutes also which filters make which output, independently, while the biases and the normalisations of the outputs
     * stay in place; across the groups where there are any.
     */
    INPUTS_AND_OUTPUTS;

    /**
     * Shuffles the convolutions of a network in place.
     *
     * @param random a layer draws from {@code random.derive(name)}, so that no other layer changes its permutation; the
     *     inputs are permuted alike in both modes
     * @return the number of convolutions
     */
    public int shuffle(Network network, RandomStream random) {
        int convolutions = 0;
        for (Layer layer : network.description().layers()) {
            if (layer.convolution().isPresent()) {
                ConvolutionGeometry geometry = layer.convolution().get();
                shuffle(network.parameters().get(geometry.weight()), random.derive(layer.name()));
                convolutions++;
            }
        }
        return convolutions;
    }

    private void shuffle(NDArray weight, RandomStream random) {
        Shape shape = weight.getShape();
        int outputs = Math.toIntExact(shape.get(0));
        int inputs = Math.toIntExact(shape.get(1));
        int[] pi = random.permutation(inputs);
        int[] filters = this == INPUTS_AND_OUTPUTS
                ? random.derive("outputs").permutation(outputs)
                : IntStream.range(0, outputs).toArray();
        try (NDManager scope = weight.getManager().newSubManager();
                NDArray wide = weight.toType(DataType.FLOAT64, true)) {
            double[] shuffled = shuffled(wide.toDoubleArray(), filters, pi);
            // float32 goes to double and back without a change of bits.
            NDArray values = scope.create(shuffled, shape).toType(weight.getDataType(), false);
            TorchSnippets.copy(List.of(weight), List.of(values));
        }
    }

    private static double[] shuffled(double[] weight, int[] filters, int[] pi) {
        int size = weight.length / filters.length / pi.length;
        double[] result = new double[weight.length];
        for (int output = 0; output < filters.length; output++) {
            for (int input = 0; input < pi.length; input++) {
                int from = (filters[output] * pi.length + pi[input]) * size;
                System.arraycopy(weight, from, result, (output * pi.length + input) * size, size);
            }
        }
        return result;
    }
}

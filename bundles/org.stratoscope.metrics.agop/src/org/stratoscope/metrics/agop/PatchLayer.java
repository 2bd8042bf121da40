package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;

/**
 * A layer that maps every patch v of its input to W v + b: a convolution with any stride, padding and dilation, or a linear
 * layer, whose inputs are one patch each. In a convolution with groups, every group of channels has patches of its own,
 * which its own filters see: F and G are block-diagonal, one block a group, and the zeros outside the blocks, which hold
 * whatever the network has learnt, are no entries of theirs.
 *
 * @param weight name of W among the parameters, of shape (groups * filters, ...)
 * @param bias name of b, if there is one
 * @param filters number of filters of a group, k
 * @param dimension size of a patch of a group, D
 */
public record PatchLayer(Layer layer, String weight, Optional<String> bias, int groups, int filters, int dimension) {

    private static final String WEIGHT = ".weight";
    private static final String BIAS = ".bias";

    /** What a layer of the network does to patches; empty where it has none. */
    public static Optional<PatchLayer> of(Network network, Layer layer) {
        if (layer.convolution().isPresent()) {
            ConvolutionGeometry geometry = layer.convolution().get();
            int size = geometry.inputs() / geometry.groups() * geometry.kernelHeight() * geometry.kernelWidth();
            return Optional.of(new PatchLayer(
                    layer,
                    geometry.weight(),
                    geometry.bias(),
                    geometry.groups(),
                    geometry.outputs() / geometry.groups(),
                    size));
        }
        NDArray weight = network.parameters().get(layer.name() + WEIGHT);
        if (layer.kind() != LayerKind.LINEAR || weight == null) {
            return Optional.empty();
        }
        return Optional.of(new PatchLayer(
                layer,
                layer.name() + WEIGHT,
                Optional.of(layer.name() + BIAS).filter(network.parameters()::containsKey),
                1,
                Math.toIntExact(weight.getShape().get(0)),
                Math.toIntExact(weight.getShape().get(1))));
    }

    /** The weights of the layer in a network of this architecture: one matrix W a group, each filters x dimension. */
    public List<DMatrixRMaj> weights(Network network) {
        double[] values;
        try (NDArray wide = network.parameters().get(weight).toType(DataType.FLOAT64, true)) {
            values = wide.toDoubleArray();
        }
        if (groups == 1) {
            return List.of(new DMatrixRMaj(filters, dimension, true, values));
        }
        List<DMatrixRMaj> parts = new ArrayList<>();
        int size = filters * dimension;
        for (int group = 0; group < groups; group++) {
            double[] part = Arrays.copyOfRange(values, group * size, (group + 1) * size);
            parts.add(new DMatrixRMaj(filters, dimension, true, part));
        }
        return parts;
    }
}

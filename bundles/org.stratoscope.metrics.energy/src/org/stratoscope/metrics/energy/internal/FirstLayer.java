package org.stratoscope.metrics.energy.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.ScaledPatches;

/**
 * The first convolution of the measured network together with the images it is seen against: the training data where
 * they are known, else the probe.
 *
 * @param filters one flattened filter a row, channel slowest, then row, then column
 * @param initial the same before training, where that is known
 */
record FirstLayer(
        LayerReference reference,
        ConvolutionGeometry geometry,
        Dataset images,
        double[][] filters,
        Optional<double[][]> initial) {

    /**
     * Finds the layer and checks that it fits the images.
     *
     * @param metric the metric's id, for messages
     */
    static FirstLayer of(MetricInput input, String metric) throws InvalidInputException {
        Layer layer = input.network().description().layers().stream()
                .filter(l -> l.convolution().isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "The metric " + metric + " needs a network with a convolution, but this one has none."));
        ConvolutionGeometry geometry = layer.convolution().orElseThrow();
        Dataset images = input.training().orElse(input.probe());
        ImageShape shape = images.shape();
        if (geometry.groups() != 1 || geometry.inputs() != shape.channels()) {
            throw new InvalidInputException("The metric " + metric + " needs a first convolution that sees all "
                    + shape.channels() + " channels of the images, but " + layer.name() + " sees "
                    + geometry.inputs() / geometry.groups() + "; choose another network.");
        }
        if (geometry.kernelHeight() > shape.height() || geometry.kernelWidth() > shape.width()) {
            throw new InvalidInputException("The filters of " + layer.name() + " are larger than the images of " + shape
                    + "; choose another network or larger images.");
        }
        return new FirstLayer(
                LayerReference.of(layer),
                geometry,
                images,
                filters(input.network(), geometry),
                input.initial().map(network -> filters(network, geometry)));
    }

    /** The filters less the initial ones where those are known, else the filters themselves. */
    double[][] change() {
        double[][] change = new double[filters.length][];
        for (int k = 0; k < change.length; k++) {
            change[k] = filters[k].clone();
            for (int i = 0; initial.isPresent() && i < change[k].length; i++) {
                change[k][i] -= initial.get()[k][i];
            }
        }
        return change;
    }

    /** The number of images that are used when so many are asked for. */
    int count(int asked) {
        return Math.min(asked, images.size());
    }

    /** Refuses images whose patches cannot span the space of the filters: too few of them, or all the same. */
    void checkPatches(int count, String metric) throws InvalidInputException {
        checkPatches(count, 1, metric);
    }

    /** The same for patches that lie some pixels apart. */
    void checkPatches(int count, int stride, String metric) throws InvalidInputException {
        ImageShape shape = images.shape();
        int size = shape.channels() * geometry.kernelHeight() * geometry.kernelWidth();
        long positions = ((shape.height() - geometry.kernelHeight()) / stride + 1L)
                * ((shape.width() - geometry.kernelWidth()) / stride + 1);
        if (count * positions < size) {
            throw new InvalidInputException("The metric " + metric + " has only " + count * positions
                    + " patches for their " + size + " components; raise its parameter 'images' or use more images.");
        }
        if (isConstant(count)) {
            throw new InvalidInputException(
                    "The metric " + metric + " found no difference between the pixels of the first " + count
                            + " images; use images that are not constant.");
        }
    }

    /** Refuses filters that hold numbers no energy can be taken of. */
    void checkFilters(String metric) throws InvalidInputException {
        for (double[] filter : filters) {
            for (double weight : filter) {
                if (!Double.isFinite(weight)) {
                    throw new InvalidInputException("The metric " + metric + " found weights of " + reference.name()
                            + " that are NaN or infinite; train or load the network again.");
                }
            }
        }
    }

    /** The basis before patches were changed, where they were. */
    Optional<PatchBasis> reference(PatchBasis basis) {
        return images instanceof ScaledPatches scaled && scaled.basis().lambda().length == basis.lambda().length
                ? Optional.of(scaled.basis())
                : Optional.empty();
    }

    private boolean isConstant(int count) {
        ImageShape shape = images.shape();
        float[] first = new float[shape.size()];
        float[] other = new float[shape.size()];
        images.image(0, first, 0);
        int plane = shape.height() * shape.width();
        for (int n = 0; n < count; n++) {
            images.image(n, other, 0);
            for (int i = 0; i < other.length; i++) {
                if (other[i] != first[i / plane * plane]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[][] filters(Network network, ConvolutionGeometry geometry) {
        double[] weights;
        try (NDArray wide = network.parameters().get(geometry.weight()).toType(DataType.FLOAT64, true)) {
            weights = wide.toDoubleArray();
        }
        int size = weights.length / geometry.outputs();
        double[][] filters = new double[geometry.outputs()][];
        for (int k = 0; k < filters.length; k++) {
            filters[k] = Arrays.copyOfRange(weights, k * size, (k + 1) * size);
        }
        return filters;
    }
}

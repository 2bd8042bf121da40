package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.agop.PatchLayer;

/**
 * The layers that can be measured, and the number of blocks of images whose sums are kept apart for the standard error.
 *
 * @param blocks at least one
 */
record MeasuredLayers(List<PatchLayer> layers, int blocks) {

    /** How many blocks there are if memory allows. */
    private static final int BLOCKS = 10;

    /** The sums of all layers and blocks together take no more bytes than this. */
    private static final long SUMS_LIMIT = 1L << 30;

    /** The weights of a layer with more numbers than this are not compared. */
    private static final long WEIGHTS_LIMIT = 1L << 26;

    /**
     * Chooses layers; notes say why others are left out.
     *
     * @param images number of images
     * @param copies how many sums a block has
     */
    static MeasuredLayers of(
            Network network, AgopCorrelationParameters.Layers selection, int images, int copies, Monitor monitor)
            throws InvalidInputException {
        List<PatchLayer> candidates = candidates(network, selection);
        List<PatchLayer> kept = new ArrayList<>();
        long numbers = 0;
        for (PatchLayer layer : candidates) {
            long gram = (long) layer.groups() * layer.filters() * layer.filters();
            long weights = (long) layer.groups() * layer.filters() * layer.dimension();
            Optional<String> problem = Optional.empty();
            if (weights > WEIGHTS_LIMIT || (numbers + gram) * copies * Double.BYTES > SUMS_LIMIT) {
                problem = Optional.of("takes more memory than the metric agop-correlation allows itself for "
                        + layer.groups() * layer.filters() + " filters of " + layer.dimension() + " numbers");
            } else if (!finite(network.parameters().get(layer.weight()))) {
                problem = Optional.of("has weights that are NaN or infinite");
            }
            if (problem.isPresent()) {
                monitor.note("The layer " + layer.layer().name() + " " + problem.get() + "; it was left out.");
            } else {
                kept.add(layer);
                numbers += gram;
            }
        }
        long affordable = SUMS_LIMIT / Math.max(1, numbers * copies * Double.BYTES);
        return new MeasuredLayers(kept, (int) Math.max(1, Math.min(Math.min(BLOCKS, images), affordable)));
    }

    private static List<PatchLayer> candidates(Network network, AgopCorrelationParameters.Layers selection)
            throws InvalidInputException {
        List<PatchLayer> candidates = new ArrayList<>();
        for (Layer layer : network.description().layers()) {
            if (selection.includes(layer.kind())
                    && (layer.kind() == LayerKind.CONVOLUTION || layer.kind() == LayerKind.LINEAR)) {
                PatchLayer.of(network, layer).ifPresent(candidates::add);
            }
        }
        if (candidates.isEmpty()) {
            throw new InvalidInputException(
                    switch (selection) {
                        case CONVOLUTIONS ->
                            "The metric agop-correlation needs a network with a convolution, but this one has none; set"
                                    + " 'layers' to linear to measure its linear layers.";
                        case LINEAR ->
                            "The metric agop-correlation was asked for linear layers, but this network has none; set"
                                    + " 'layers' to convolutions.";
                        case ALL ->
                            "The metric agop-correlation needs a network with a convolution or a linear layer, but this one"
                                    + " has none.";
                    });
        }
        return candidates;
    }

    private static boolean finite(NDArray weight) {
        try (NDArray wide = weight.toType(DataType.FLOAT64, true);
                NDArray sum = wide.sum()) {
            return Double.isFinite(sum.getDouble());
        }
    }
}

package org.stratoscope.metrics.sensitivity.internal;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.NetworkDescription;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.sensitivity.PoolingTheory;

/** The sensitivities a one-dimensional network would have if it did nothing but pool. */
public final class PoolingTheoryMetric implements MetricComponent<PoolingTheoryParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "pooling-theory",
                "Theory of pooling",
                "D, G and R that the layers of a one-dimensional network would have with homogeneous filters, in closed"
                        + " form (Tomasini et al. 2022, arXiv 2210.01506, section 4), to draw beside those measured. All"
                        + " convolutions must have one length and the stride 1 or that length; layers with a single"
                        + " position are left out.");
    }

    @Override
    public Class<PoolingTheoryParameters> parameters() {
        return PoolingTheoryParameters.class;
    }

    @Override
    public void measure(PoolingTheoryParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        NetworkDescription network = input.network().description();
        List<Layer> convolutions = convolutions(network);
        PoolingTheory theory = theory(network, convolutions);
        for (int k = 1; k <= convolutions.size() && theory.covers(k); k++) {
            LayerReference layer = LayerReference.of(rectified(network, convolutions.get(k - 1)));
            sink.add(Result.of("D", layer, theory.deformation(k), 1));
            sink.add(Result.of("G", layer, theory.noise(k), 1));
            sink.add(Result.of("R", layer, theory.relative(k), 1));
        }
    }

    private static List<Layer> convolutions(NetworkDescription network) throws InvalidInputException {
        List<Layer> convolutions = new ArrayList<>();
        List<Layer> poolings = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer.kind() == LayerKind.CONVOLUTION) {
                if (!poolings.isEmpty()) {
                    throw refused(network, poolings.getFirst(), "pools between convolutions");
                }
                convolutions.add(layer);
            } else if (layer.kind() == LayerKind.POOLING) {
                poolings.add(layer);
            }
        }
        if (convolutions.isEmpty() || network.input().height() > 1) {
            throw new InvalidInputException(
                    "The metric pooling-theory needs a network of convolutions along a line, but "
                            + network.title() + " has " + convolutions.size() + " convolutions and sees images of "
                            + network.input() + "; choose one such as homogeneous-cnn or cnn-1d.");
        }
        return convolutions;
    }

    private static PoolingTheory theory(NetworkDescription network, List<Layer> convolutions)
            throws InvalidInputException {
        WindowAxis first = window(convolutions.getFirst());
        for (Layer layer : convolutions) {
            WindowAxis window = window(layer);
            if (window.kernel() != first.kernel() || window.stride() != first.stride() || window.dilation() != 1) {
                throw refused(network, layer, "has another filter, stride or dilation than the first convolution");
            }
        }
        try {
            return new PoolingTheory(
                    first.kernel(), first.stride(), network.input().width());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    private static WindowAxis window(Layer layer) {
        return layer.convolution().map(ConvolutionGeometry::width).orElseThrow();
    }

    private static InvalidInputException refused(NetworkDescription network, Layer layer, String reason) {
        return new InvalidInputException(
                "The metric pooling-theory needs a network of equal convolutions, but the layer " + layer.name()
                        + " of " + network.title() + " " + reason + ".");
    }

    /** The activation that takes the convolution, where sensitivities are compared; the convolution itself without one. */
    private static Layer rectified(NetworkDescription network, Layer convolution) {
        return network.layers().stream()
                .filter(layer -> layer.kind() == LayerKind.ACTIVATION
                        && layer.structure().inputs().contains(convolution.index()))
                .findFirst()
                .orElse(convolution);
    }
}

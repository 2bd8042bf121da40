package org.stratoscope.metrics.sensitivity.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.sensitivity.LaplacianModes;

/** How the filters of every convolution spread over spatial frequencies. */
public final class FilterModesMetric implements MetricComponent<FilterModesParameters> {

    /** Constant filters leave about this share of their squares in other modes when they are stored as float32. */
    private static final double ROUNDING = 1e-13;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "filter-modes",
                "Fourier modes of filters",
                "Mean squared projection of the filters of every convolution on the eigenvectors of the grid Laplacian,"
                        + " gamma (Tomasini et al. 2022, eq. 3): as it is, divided by the mean over modes, which is 1"
                        + " for isotropic filters, and as the ratio of the constant mode to the one of the highest"
                        + " frequency.");
    }

    @Override
    public Class<FilterModesParameters> parameters() {
        return FilterModesParameters.class;
    }

    @Override
    public void measure(FilterModesParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        for (Layer layer : input.network().description().layers()) {
            context.monitor().checkCancelled();
            if (layer.convolution().isPresent()) {
                ConvolutionGeometry geometry = layer.convolution().get();
                if (Math.max(geometry.kernelHeight(), geometry.kernelWidth()) >= parameters.smallestFilter()) {
                    report(layer, geometry, weights(input.network().parameters().get(geometry.weight())), sink);
                }
            }
        }
    }

    private static void report(Layer layer, ConvolutionGeometry geometry, double[] weights, ResultSink sink) {
        List<LaplacianModes.Mode> modes = new LaplacianModes(geometry.kernelHeight(), geometry.kernelWidth()).modes();
        int size = modes.size();
        int filters = weights.length / size;
        double[] gamma = new double[size];
        double mean = 0;
        for (int l = 0; l < size; l++) {
            for (int filter = 0; filter < filters; filter++) {
                double projection = 0;
                for (int i = 0; i < size; i++) {
                    projection += modes.get(l).values()[i] * weights[filter * size + i];
                }
                gamma[l] += projection * projection / filters;
            }
            mean += gamma[l] / size;
        }
        LayerReference reference = LayerReference.of(layer);
        for (int l = 0; l < size; l++) {
            sink.add(Result.of("gamma", reference, gamma[l], filters).atIndex(l));
        }
        for (int l = 0; l < size && mean > 0; l++) {
            sink.add(Result.of("gamma@normalized", reference, gamma[l] / mean, filters)
                    .atIndex(l));
        }
        if (gamma[size - 1] > ROUNDING * mean) {
            sink.add(Result.of("gamma@ratio", reference, gamma[0] / gamma[size - 1], filters));
        }
    }

    private static double[] weights(NDArray weight) {
        try (NDArray wide = weight.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }
}

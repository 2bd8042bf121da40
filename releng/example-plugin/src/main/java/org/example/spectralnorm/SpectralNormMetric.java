package org.example.spectralnorm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * The largest singular value of every layer's weights. The filters of a convolution count as the rows of one matrix, as in
 * spectral normalisation (Miyato et al. 2018); that is not the norm of the convolution as a map between images.
 */
@Component(service = org.stratoscope.api.component.Component.class)
public final class SpectralNormMetric implements MetricComponent<SpectralNormParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "spectral-norm",
                "Spectral norm",
                "Largest singular value of the weights of every convolution and linear map, the filters of a convolution"
                        + " being the rows of one matrix (Miyato et al. 2018).");
    }

    @Override
    public Class<SpectralNormParameters> parameters() {
        return SpectralNormParameters.class;
    }

    @Override
    public void measure(SpectralNormParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Network network = input.network();
        for (Layer layer : network.description().layers()) {
            context.monitor().checkCancelled();
            Optional<NDArray> weights = weights(network, layer);
            if (weights.isPresent()) {
                double norm = norm(weights.get(), parameters.relative(), context);
                // One number a layer; no sample stands behind it, for it does not depend on images.
                sink.add(Result.of("spectral_norm", LayerReference.of(layer), norm, 1));
            }
        }
    }

    private static Optional<NDArray> weights(Network network, Layer layer) {
        Optional<String> name = layer.convolution().map(ConvolutionGeometry::weight);
        if (layer.kind() == LayerKind.LINEAR) {
            name = Optional.of(layer.name() + ".weight");
        }
        return name.map(network.parameters()::get);
    }

    private static double norm(NDArray weights, boolean relative, Context context) {
        try (NDManager manager = context.manager().newSubManager()) {
            NDArray wide = weights.toType(DataType.FLOAT64, true);
            // The result of an operation belongs to the manager of its receiver: this one, from here on.
            wide.attach(manager);
            long rows = wide.getShape().get(0);
            NDArray matrix = wide.reshape(new Shape(rows, wide.size() / rows));
            boolean wider = matrix.getShape().get(1) > rows;
            NDArray gram = wider
                    ? matrix.matMul(matrix.transpose())
                    : matrix.transpose().matMul(matrix);
            double[] squares =
                    TorchSnippets.symmetricEigen(manager, gram).get(0).toDoubleArray();
            double largest = 0;
            double sum = 0;
            for (double square : squares) {
                largest = Math.max(largest, square);
                sum += Math.max(0, square);
            }
            return relative && sum > 0 ? Math.sqrt(largest / sum) : Math.sqrt(largest);
        }
    }
}

package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.agop.FeatureCorrelation;
import org.stratoscope.metrics.agop.Products;
import org.stratoscope.metrics.agop.SignalGrams;

/** Correlation of filter covariance and patch-AGOP in every convolution. */
public final class AgopCorrelationMetric implements MetricComponent<AgopCorrelationParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "agop-correlation",
                "Filter covariance against patch-AGOP",
                "For every convolution the correlation over all entries of the filter covariance F = W'W with the"
                        + " average gradient outer product G over patches, summed over all outputs, and with its square"
                        + " root (Beaglehole et al. 2023); beside it that of the initial F with F.");
    }

    @Override
    public Class<AgopCorrelationParameters> parameters() {
        return AgopCorrelationParameters.class;
    }

    @Override
    public void measure(AgopCorrelationParameters parameters, MetricInput input, ResultSink sink, Context context)
            throws StratoscopeException {
        Network network = input.network();
        List<Layer> layers = convolutions(network);
        int count = Math.min(parameters.images(), input.probe().size());
        SignalGrams signals = new SignalGrams(network, layers);
        Mode mode = network.description().trained() ? Mode.EVALUATION : Mode.BATCH_STATISTICS;
        int batches = Math.ceilDiv(count, parameters.batchSize());
        context.monitor()
                .begin("patch-AGOP", (long) batches * network.description().outputs());
        for (int first = 0; first < count; first += parameters.batchSize()) {
            try (NDManager manager = context.manager().newSubManager()) {
                int size = Math.min(parameters.batchSize(), count - first);
                NDArray batch = Batches.range(manager, input.probe(), first, size, context.precision());
                signals.add(manager, batch, mode, context.monitor());
            }
        }
        List<DMatrixRMaj> grams = signals.grams();
        for (int i = 0; i < layers.size(); i++) {
            context.monitor().checkCancelled();
            report(layers.get(i), grams.get(i), network, input.initial(), count, sink);
        }
    }

    private static List<Layer> convolutions(Network network) throws InvalidInputException {
        List<Layer> layers = network.description().layers().stream()
                .filter(l -> l.convolution().isPresent())
                .toList();
        if (layers.isEmpty()) {
            throw new InvalidInputException(
                    "The metric agop-correlation needs a network with a convolution, but this one has none.");
        }
        for (Layer layer : layers) {
            if (layer.convolution().orElseThrow().groups() != 1) {
                throw new InvalidInputException("The metric agop-correlation cannot yet measure grouped convolutions"
                        + " such as " + layer.name() + "; choose another network.");
            }
        }
        return layers;
    }

    private static void report(
            Layer layer, DMatrixRMaj gram, Network network, Optional<Network> initial, int count, ResultSink sink) {
        LayerReference reference = LayerReference.of(layer);
        FeatureCorrelation features = new FeatureCorrelation(weights(network, layer));
        Products plain = features.withGradients(gram);
        Products root = features.withRootOfGradients(gram);
        add("agop_pearson", plain.pearson(), reference, count, sink);
        add("agop_cosine", plain.cosine(), reference, count, sink);
        add("agop_pearson@sqrt", root.pearson(), reference, count, sink);
        add("agop_cosine@sqrt", root.cosine(), reference, count, sink);
        if (initial.isPresent()) {
            Products before = features.withFilters(weights(initial.get(), layer));
            add("init_pearson", before.pearson(), reference, count, sink);
        }
    }

    private static void add(String statistic, double value, LayerReference layer, int count, ResultSink sink) {
        if (!Double.isNaN(value)) {
            // A convolution that no output depends on has no gradients to correlate with.
            sink.add(Result.of(statistic, layer, value, count));
        }
    }

    private static DMatrixRMaj weights(Network network, Layer layer) {
        ConvolutionGeometry geometry = layer.convolution().orElseThrow();
        double[] values;
        try (NDArray wide = network.parameters().get(geometry.weight()).toType(DataType.FLOAT64, true)) {
            values = wide.toDoubleArray();
        }
        return new DMatrixRMaj(geometry.outputs(), values.length / geometry.outputs(), true, values);
    }
}
